// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.Workflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An export as it was imported, and what is said about it. */
record Imported(Diagnosed<Document> read) {

  /** Imports an export. */
  static Imported of(String export) {
    return of(export, List.of());
  }

  /** Imports an export, with folders of datasets. */
  static Imported of(String export, List<Path> datasets) {
    SourceText source = new SourceText("export.json", export);
    return new Imported(new DocumentReader(new ImportOptions(datasets)).read(source));
  }

  Workflow workflow() {
    return read.value().orElseThrow().workflow();
  }

  Import result() {
    return read.value().orElseThrow().imported().orElseThrow();
  }

  /** The native node of an id. */
  Node node(String id) {
    return workflow().nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id + " in " + ids()));
  }

  List<String> ids() {
    return workflow().nodes().stream().map(Node::id).toList();
  }

  /** What a native node takes, with the names of its inputs where they have one. */
  List<String> inputs(String id) {
    return node(id).inputs().stream().map(Imported::text).toList();
  }

  private static String text(NodeInput input) {
    return (input.port().isEmpty() ? "" : input.port() + "=") + input.source();
  }

  /** What became of the node of an id in the export. */
  ImportedNode outcome(String id) {
    return result().nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  /** What the importer and the validator say, by position. */
  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>(read.diagnostics());
    read.value()
        .ifPresent(
            document ->
                problems.addAll(
                    new Validator().validate(document.workflow(), Map.of(), false).diagnostics()));
    return problems.stream().distinct().sorted().toList();
  }

  /** The importer's problems in short: code, line and column. */
  List<String> brief() {
    return read.diagnostics().stream()
        .map(
            each ->
                each.code().id() + " " + each.location().line() + ":" + each.location().column())
        .toList();
  }
}
