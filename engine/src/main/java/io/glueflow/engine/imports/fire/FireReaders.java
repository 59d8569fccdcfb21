// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.Map;

/** Nodes that read files. */
final class FireReaders {

  private FireReaders() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.dataset.NodeDatasetCSV", FireCsv::read,
        "fire.nodes.dataset.NodeDatasetStructured", FireDatasetNodes::structured,
        "fire.nodes.dataset.NodeDatasetParquet", FireReaders::parquet,
        "fire.nodes.dataset.NodeDatasetJSON", FireReaders::json,
        "fire.nodes.dataset.NodeDatasetAvro", FireReaders::avro,
        "fire.nodes.dataset.NodeDatasetDelta", FireReaders::delta,
        "fire.nodes.dataset.NodeDatasetTextFiles", FireReaders::text);
  }

  private static void parquet(FireNode node, FireMapping mapping) {
    parquet(node.fields().text("path"), mapping);
    // the files know their columns; the lists only remember them for the editor
    FireSchema.of(node.fields());
    fileName(node, mapping);
  }

  /** Reads Parquet files. */
  static void parquet(FireText path, FireMapping mapping) {
    mapping.output(FireFiles.read(path, mapping, "read-parquet").rows());
  }

  private static void fileName(FireNode node, FireMapping mapping) {
    mapping.first().ifPresent(read -> FireFiles.addFileName(node, mapping, read));
  }

  private static void json(FireNode node, FireMapping mapping) {
    json(node.fields().text("path"), FireSchema.of(node.fields()), mapping);
    if (node.fields().flag("multiLine", false)) {
      mapping.first().ifPresent(read -> read.put("multi-line", true));
    }
    fileName(node, mapping);
  }

  /** Reads JSON files. */
  static void json(FireText path, FireSchema schema, FireMapping mapping) {
    NodeDraft read = FireFiles.read(path, mapping, "read-json");
    new FireReadSchema(mapping, schema).put(read);
    mapping.output(read.rows());
  }

  private static void avro(FireNode node, FireMapping mapping) {
    source(node, mapping, "avro");
  }

  private static void delta(FireNode node, FireMapping mapping) {
    source(node, mapping, "delta");
    mapping.adapted(node.location(), "reading Delta needs its jar when the workflow runs");
  }

  private static void source(FireNode node, FireMapping mapping, String format) {
    FireFields fields = node.fields();
    NodeDraft read = mapping.add("read").put("format", format);
    if (fields.has("path")) {
      read.put("path", fields.text("path").json());
    }
    FireSchema.of(fields);
    ObjectDraft options = read.object();
    FireFiles.addOptions(fields, options);
    FireFiles.put(read, options);
    if (fields.flag("addInputFileName", false)) {
      NodeDraft named =
          mapping
              .addFor("file name", "derive")
              .input(read.rows())
              .put("columns", read.object().put("input_file_name", "input_file_name()").build());
      mapping.adapted(
          fields.text("addInputFileName").location(),
          "the column with the file's path is called 'input_file_name'");
      mapping.output(named.rows());
    } else {
      mapping.output(read.rows());
    }
  }

  private static void text(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft read = FireFiles.read(fields.text("path"), mapping, "read-text");
    read.put("column", fields.textOr("lines", "outputCol", "colName").json());
    FireFiles.addFileName(node, mapping, read);
    mapping.output(read.rows());
  }
}
