// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.catalog;

import io.glueflow.engine.discover.binary.SparkJsonSchema;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.glue.model.StorageDescriptor;
import software.amazon.awssdk.services.glue.model.Table;

/** What a table of the Data Catalog is to Spark. Views and tables of other formats are unknown. */
final class CatalogTable {

  private static final String PROVIDER = "spark.sql.sources.provider";
  private static final String SCHEMA = "spark.sql.sources.schema";

  /** Formats whose columns are in the files of the table, not in the catalog. */
  private static final Set<String> PLAIN_PROVIDERS =
      Set.of("hive", "parquet", "orc", "csv", "json", "avro", "text");

  /** Those for which Hive believes the catalog; others say themselves which columns they have. */
  private static final Set<String> PLAIN_SERDES =
      Set.of(
          "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
          "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
          "org.apache.hadoop.hive.ql.io.orc.OrcSerde");

  private CatalogTable() {}

  static Schema schema(Table table) {
    Map<String, String> parameters = table.parameters();
    String provider = parameters.getOrDefault(PROVIDER, "hive").toLowerCase(Locale.ROOT);
    if (table.tableType() == null
        || !table.tableType().endsWith("_TABLE")
        || table.targetTable() != null
        || table.storageDescriptor() == null
        || parameters.containsKey("table_type")
        || !PLAIN_PROVIDERS.contains(provider)) {
      return Schema.UNKNOWN;
    }
    Schema columns = columns(table);
    if (parameters.keySet().stream().noneMatch(name -> name.startsWith(SCHEMA))) {
      return provider.equals("hive") ? columns : Schema.UNKNOWN;
    }
    return writtenBySpark(parameters, columns);
  }

  /** The columns with their partitions behind them, as the catalog has them. */
  private static Schema columns(Table table) {
    StorageDescriptor storage = table.storageDescriptor();
    boolean plain =
        storage.serdeInfo() != null
            && PLAIN_SERDES.contains(storage.serdeInfo().serializationLibrary());
    List<Column> columns = new ArrayList<>();
    storage
        .columns()
        .forEach(
            column -> columns.add(column(column, plain ? type(column.type()) : DataType.UNKNOWN)));
    table.partitionKeys().forEach(column -> columns.add(column(column, type(column.type()))));
    return Schema.of(columns);
  }

  private static Column column(
      software.amazon.awssdk.services.glue.model.Column column, DataType type) {
    String comment = column.comment() == null ? "" : column.comment();
    return new Column(column.name(), type, true, comment);
  }

  private static DataType type(String hive) {
    try {
      return hive == null ? DataType.UNKNOWN : DdlParser.parseType(hive);
    } catch (DdlException e) {
      return DataType.UNKNOWN;
    }
  }

  /** Spark notes its own schema, which keeps the case of names; it holds while it still fits. */
  private static Schema writtenBySpark(Map<String, String> parameters, Schema columns) {
    try {
      Schema noted = SparkJsonSchema.read(note(parameters));
      List<Column> ordered = new ArrayList<>();
      for (Column column : columns.columns()) {
        noted.column(column.name()).ifPresent(ordered::add);
      }
      boolean fits =
          ordered.size() == columns.columns().size() && ordered.size() == noted.columns().size();
      return fits ? Schema.of(ordered) : Schema.UNKNOWN;
    } catch (UnknownSourceException | NumberFormatException e) {
      return Schema.UNKNOWN;
    }
  }

  /** The catalog limits the length of a value, so the text may stand in several. */
  private static String note(Map<String, String> parameters) {
    if (parameters.containsKey(SCHEMA)) {
      return parameters.get(SCHEMA);
    }
    int parts = Integer.parseInt(parameters.getOrDefault(SCHEMA + ".numParts", ""));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts && parameters.containsKey(SCHEMA + ".part." + i); i++) {
      text.append(parameters.get(SCHEMA + ".part." + i));
    }
    return text.toString();
  }
}
