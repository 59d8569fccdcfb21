// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Map;

/** Nodes that read and write tables of Hive: tables of the catalog that a run has. */
final class FireTables {

  private static final String DATASET_PREFIX = "hive:";

  private FireTables() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.hive.NodeHIVE", FireTables::read,
        "fire.nodes.save.NodeSaveAsTable", FireTables::save,
        "fire.nodes.save.NodeInsertIntoTable", FireTables::insert);
  }

  private static void read(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText query = fields.text("query");
    FireSchema schema = FireSchema.of(fields);
    if (!query.isEmpty()) {
      fields.ignore("db", "table");
      NodeDraft sql = mapping.add("sql");
      sql.put("query", query.with(FireCode.withoutEnd(query.text())).json());
      mapping.output(sql.rows());
      return;
    }
    NodeDraft read =
        mapping.add("read-table").put("database", fields.textOr("default", "db").json());
    putTable(fields, read);
    FireReadSchema columns = new FireReadSchema(mapping, schema);
    columns.put(read);
    columns.outputOf(read);
  }

  /**
   * A table that a dataset names as {@code hive:table} or {@code hive:database.table}.
   *
   * @param path the name
   * @param mapping the node that reads the dataset
   */
  static void dataset(FireText path, FireMapping mapping) {
    String name = path.text().strip();
    String table = name.startsWith(DATASET_PREFIX) ? name.substring(DATASET_PREFIX.length()) : name;
    int dot = table.lastIndexOf('.');
    NodeDraft read =
        mapping
            .add("read-table")
            .put("database", dot < 0 ? "default" : table.substring(0, dot), path.location())
            .put("table", table.substring(dot + 1), path.location());
    mapping.output(read.rows());
  }

  private static void save(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write = write(node, mapping);
    FireFiles.putUnless("", write, "format", fields.text("format"));
    FireText buckets = fields.text("bucketBy");
    boolean bucketed = !fields.filled("bucketBy").isEmpty();
    fields.ignore("numBuckets");
    if (bucketed) {
      mapping.leftOut(buckets.location(), "rows are not put into buckets");
    }
  }

  private static void insert(FireNode node, FireMapping mapping) {
    write(node, mapping);
    FireText buckets = node.fields().text("bucketBy");
    if (!buckets.isEmpty()) {
      mapping.leftOut(buckets.location(), "rows are not put into buckets");
    }
    mapping.adapted(
        node.location(),
        "columns are matched by name, not by position; to overwrite replaces the table");
  }

  private static NodeDraft write(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write =
        mapping
            .add("write-table")
            .input(mapping.input())
            .put("database", fields.textOr("default", "database").json());
    putTable(fields, write);
    FireFiles.putMode(node, write);
    List<FireText> partitions = fields.words("partitionBy");
    if (!partitions.isEmpty()) {
      write.put("partition-by", FireText.array(partitions));
    }
    mapping.passThrough();
    return write;
  }

  /** Without a name the node's own rules say that it is missing. */
  private static void putTable(FireFields fields, NodeDraft draft) {
    FireText table = fields.text("table");
    if (!table.isEmpty()) {
      draft.put("table", table.json());
    }
  }
}
