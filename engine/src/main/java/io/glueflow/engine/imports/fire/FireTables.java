// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Map;

/** The node that writes into a table which exists. */
final class FireTables {

  private FireTables() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of("fire.nodes.save.NodeInsertIntoTable", FireTables::insert);
  }

  private static void insert(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write =
        mapping
            .add("write-table")
            .input(mapping.input())
            .put("database", fields.textOr("default", "database").json());
    FireText table = fields.text("table");
    if (!table.isEmpty()) {
      write.put("table", table.json());
    }
    FireFiles.putMode(node, write);
    List<FireText> partitions = fields.words("partitionBy");
    if (!partitions.isEmpty()) {
      write.put("partition-by", FireText.array(partitions));
    }
    FireText buckets = fields.text("bucketBy");
    if (!buckets.isEmpty()) {
      mapping.leftOut(buckets.location(), "rows are not put into buckets");
    }
    mapping.passThrough();
    mapping.adapted(
        node.location(),
        "columns are matched by name, not by position; to overwrite replaces the table");
  }
}
