// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Map;

/** Nodes that read files of texts and bytes, and the node that writes lines. */
final class FireFlatFiles {

  private FireFlatFiles() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.dataset.NodeDatasetXML", FireFlatFiles::xml,
        "fire.nodes.dataset.NodeReadFlatFile", FireFlatFiles::flatFile,
        "fire.nodes.dataset.NodeDatasetWholeTextFiles", FireFlatFiles::wholeTexts,
        "fire.nodes.dataset.NodeDatasetBinaryFiles", FireFlatFiles::binary,
        "fire.nodes.save.NodeSaveText", FireFlatFiles::saveText);
  }

  private static void xml(FireNode node, FireMapping mapping) {
    NodeDraft read = FireFiles.read(node.fields().text("path"), mapping, "read-xml");
    read.put("row-tag", node.fields().text("rowTag").json());
    FireFiles.addFileName(node, mapping, read);
    FireReadSchema schema = new FireReadSchema(mapping, FireSchema.of(node.fields()));
    schema.put(read);
    schema.outputOf(read);
  }

  private static void flatFile(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText path = fields.text("inputDataPath", "path");
    FireText layout = fields.text("schemaPath", "schema");
    String kind = fields.textOr("fixed-length", "fileType").text();
    String delimiter =
        kind.startsWith("comma")
            ? ","
            : kind.startsWith("tsv")
                ? "\\t"
                : kind.startsWith("pipe") ? "|" : kind.startsWith("semicolon") ? ";" : "";
    if (delimiter.isEmpty()) {
      mapping.unsupported(
          "where its columns stand is written in " + layout.text(),
          "write a read-fixed-width node with the columns of that file");
      return;
    }
    NodeDraft read = FireFiles.read(path, mapping, "read-csv");
    read.put("header", false).put("delimiter", delimiter);
    FireFiles.addFileName(node, mapping, read);
    FireReadSchema schema = new FireReadSchema(mapping, FireSchema.of(fields));
    if (!schema.put(read)) {
      mapping.leftOut(
          layout.location(), "the names and types in " + layout.text() + " are not read");
    }
    schema.outputOf(read);
  }

  private static void wholeTexts(FireNode node, FireMapping mapping) {
    NodeDraft draft =
        mapping
            .add("read-text")
            .put("path", node.fields().text("path").json())
            .put("whole-files", true)
            .put("column", "content")
            .put("file-name-column", "file");
    NodeDraft ordered =
        mapping
            .addFor("columns", "select")
            .input(draft.rows())
            .put("columns", List.of("file", "content"));
    mapping.output(ordered.rows());
    mapping.adapted(node.location(), "the columns are named 'file' and 'content'");
  }

  private static void binary(FireNode node, FireMapping mapping) {
    FireText name = node.fields().textOr("fileName", "fileNameCol");
    FireText content = node.fields().textOr("content", "binaryContentCol");
    NodeDraft files =
        mapping
            .add("read")
            .put("format", "binaryFile")
            .put("path", node.fields().text("path").json());
    NodeDraft columns = mapping.addFor("columns", "map-columns").input(files.rows());
    columns.put(
        "columns",
        FireItems.objects(
            node.location(),
            List.of(
                columns.object().put("from", "path").put("to", name.json()),
                columns.object().put("from", "content").put("to", content.json()))));
    mapping.output(columns.rows());
  }

  private static void saveText(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireWriters.write(node, mapping, "write").put("format", "text");
    boolean oneFile = fields.flag("saveAsOneFile", false);
    FireText name = fields.text("fileName");
    if (oneFile || !name.isEmpty()) {
      mapping.leftOut(
          name.location(), "how many files there are, and what they are called, is left to Spark");
    }
  }
}
