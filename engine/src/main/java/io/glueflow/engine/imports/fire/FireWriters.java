// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.List;
import java.util.Map;

/** Nodes that write files. Rows go on to the nodes behind them. */
final class FireWriters {

  private FireWriters() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.save.NodeSaveCSV", FireWriters::csv,
        "fire.nodes.save.NodeSaveParquet", FireWriters::parquet,
        "fire.nodes.save.NodeSaveJSON", FireWriters::json,
        "fire.nodes.save.NodeSaveAvro", FireWriters::avro,
        "fire.nodes.save.NodeSaveORC", FireWriters::orc,
        "fire.nodes.save.NodeSaveDelta", FireWriters::delta);
  }

  /** Begins a node that writes files: where, and what happens to files that are there. */
  static NodeDraft write(FireNode node, FireMapping mapping, String type) {
    FireFields fields = node.fields();
    NodeDraft write = mapping.add(type).input(mapping.input());
    if (fields.has("path")) {
      write.put("path", fields.text("path").json());
    }
    FireFiles.putMode(node, write);
    List<FireText> partitions = fields.filled("partitionColNames");
    if (!partitions.isEmpty()) {
      write.put("partition-by", FireText.array(partitions));
    }
    leaveOut(node, mapping);
    mapping.passThrough();
    return write;
  }

  private static void leaveOut(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    if (fields.flag("createDataset", false)) {
      mapping.leftOut(
          fields.text("createDataset").location(), "no dataset is registered for what it writes");
    }
    if (fields.flag("enableDownloadLink", false)) {
      mapping.leftOut(
          fields.text("enableDownloadLink").location(),
          "there is no link to download what it writes");
    }
    fields.ignore("datasetName");
    fields.ignore("fileName");
  }

  private static void asOneFile(FireNode node, NodeDraft write) {
    if (node.fields().flag("saveAsOneFile", false)) {
      write.put("files", 1);
    }
  }

  private static void csv(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write = write(node, mapping, "write-csv");
    if (!fields.flag("header", true)) {
      write.put("header", false);
    }
    FireFiles.putUnless(",", write, "delimiter", fields.text("separator", "delimiter"));
    FireFiles.putUnless("UTF-8", write, "encoding", fields.text("encoding"));
    FireFiles.putUnless("\"", write, "quote", fields.text("quote"));
    write.put("escape", fields.textOr("\\", "escape").json());
    asOneFile(node, write);
  }

  private static void parquet(FireNode node, FireMapping mapping) {
    write(node, mapping, "write-parquet");
  }

  private static void json(FireNode node, FireMapping mapping) {
    asOneFile(node, write(node, mapping, "write-json"));
  }

  private static void avro(FireNode node, FireMapping mapping) {
    write(node, mapping, "write").put("format", "avro");
  }

  private static void orc(FireNode node, FireMapping mapping) {
    write(node, mapping, "write-orc");
  }

  private static void delta(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft write = write(node, mapping, "write").put("format", "delta");
    ObjectDraft options = write.object();
    for (String option : List.of("mergeSchema", "overwriteSchema", "optimizeWrite")) {
      if (fields.flag(option, false)) {
        options.put(option, "true", fields.text(option).location());
      }
    }
    if (fields.has("overwritePartitionPredicate")) {
      options.put("replaceWhere", fields.text("overwritePartitionPredicate").json());
    }
    FireFiles.addOptions(fields, options);
    FireFiles.put(write, options);
    mapping.adapted(node.location(), "writing Delta needs its jar when the workflow runs");
  }
}
