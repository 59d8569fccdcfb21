// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that read and write Iceberg tables: tables of a catalog that Spark has to know. */
final class FireIceberg {

  private FireIceberg() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.iceberg.ReadIcebergTable", FireIceberg::read,
        "fire.nodes.iceberg.WriteIcebergTable", FireIceberg::write);
  }

  private static void read(FireNode node, FireMapping mapping) {
    NodeDraft read = mapping.add("read-table");
    putName(node, mapping, read);
    FireReadSchema columns = new FireReadSchema(mapping, FireSchema.of(node.fields()));
    columns.put(read);
    columns.outputOf(read);
  }

  private static void write(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText mode = fields.textOr("Create", "saveMode");
    String word = mode.text().strip().toLowerCase(Locale.ROOT);
    if (word.equals("overwrite_partitions")) {
      mapping.unsupported(
          "it replaces some partitions of a table, and write-table replaces all",
          "append, or replace the whole table");
      return;
    }
    NodeDraft write = mapping.add("write-table").input(mapping.input());
    putName(node, mapping, write);
    write.put("mode", word.equals("create") ? "error" : word, mode.location());
    write.put("format", "iceberg");
    List<FireText> partitions = fields.filled("partitionColNames");
    if (!partitions.isEmpty()) {
      write.put("partition-by", FireText.array(partitions));
    }
    mapping.passThrough();
  }

  private static void putName(FireNode node, FireMapping mapping, NodeDraft draft) {
    FireFields fields = node.fields();
    FireText catalog = fields.textOr("spark_catalog", "catalogName");
    FireText database = fields.textOr("default", "icebergDatabaseName", "databaseName");
    draft.put(
        "database", catalog.text().strip() + "." + database.text().strip(), catalog.location());
    FireText table = fields.text("icebergTableName", "tableName");
    if (!table.isEmpty()) {
      draft.put("table", table.json());
    }
    fields.ignore("databaseName", "tableName", "catalogType", "metastoreUri", "warehousePath");
    mapping.adapted(
        catalog.location(),
        "the catalog "
            + catalog.text()
            + " is set up with --conf spark.sql.catalog."
            + catalog.text()
            + "=…, and needs Iceberg's jar");
  }
}
