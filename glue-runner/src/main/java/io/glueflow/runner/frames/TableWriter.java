// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes rows into tables of the catalog. */
final class TableWriter {

  private final PathResolver paths;

  TableWriter(PathResolver paths) {
    this.paths = paths;
  }

  void write(WriteTable write, Dataset<Row> rows) {
    SparkSession session = rows.sparkSession();
    String table = write.table().sql();
    if (write.mode() == WriteMode.APPEND && session.catalog().tableExists(table)) {
      if (write.updateCatalog()) {
        addColumns(table, rows, session);
      }
      // insertInto leaves the table as it is, whatever its format, but goes by position
      rows.select(columnsOf(session.table(table)))
          .write()
          .options(write.options())
          .mode(SaveMode.Append)
          .insertInto(table);
    } else {
      make(write, rows);
    }
  }

  private static void addColumns(String table, Dataset<Row> rows, SparkSession session) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(Arrays.asList(session.table(table).columns()));
    StructType lacking = new StructType();
    for (StructField field : rows.schema().fields()) {
      if (!known.contains(field.name())) {
        // rows that are there already have no value
        lacking = lacking.add(field.name(), field.dataType(), true);
      }
    }
    if (lacking.length() > 0) {
      session.sql("ALTER TABLE " + table + " ADD COLUMNS (" + lacking.toDDL() + ")");
    }
  }

  private static Column[] columnsOf(Dataset<Row> table) {
    return Arrays.stream(table.columns()).map(Columns::named).toArray(Column[]::new);
  }

  private void make(WriteTable write, Dataset<Row> rows) {
    DataFrameWriter<Row> writer = rows.write().options(write.options());
    if (!write.format().isEmpty()) {
      writer.format(write.format());
    }
    if (!write.path().isEmpty()) {
      writer.option("path", paths.resolve(write.path()));
    }
    if (!write.partitionBy().isEmpty()) {
      writer.partitionBy(write.partitionBy().toArray(String[]::new));
    }
    writer.mode(FrameWriter.saveMode(write.mode())).saveAsTable(write.table().sql());
  }
}
