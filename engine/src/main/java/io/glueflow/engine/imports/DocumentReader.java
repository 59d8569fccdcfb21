// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.engine.imports.fire.FireImporter;
import io.glueflow.engine.imports.gluestudio.GlueStudioImporter;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads workflows of every known format; what a document is, it tells itself. */
public final class DocumentReader {

  /** What people call the documents of glueflow itself. */
  public static final String NATIVE = "glueflow workflow";

  private final List<Importer> importers;
  private final ImportOptions options;

  /** A reader of all formats. */
  public DocumentReader(ImportOptions options) {
    this.importers = List.of(new FireImporter(), new GlueStudioImporter());
    this.options = options;
  }

  /** Reads a document, whatever its format. */
  public Diagnosed<Document> read(SourceText source) {
    return read(source, JsonReader.read(source));
  }

  /** What a document is, as people say it; empty when it is of no known format. */
  public Optional<String> formatOf(JsonValue root) {
    return WorkflowReader.recognizes(root)
        ? Optional.of(NATIVE)
        : importerOf(root).map(importer -> importer.formatOf(root));
  }

  private Optional<Importer> importerOf(JsonValue root) {
    return importers.stream().filter(each -> each.recognizes(root)).findFirst();
  }

  /**
   * Reads a document that is JSON already.
   *
   * @param source the text it was read from
   * @param json the document, with what was found while it was read
   */
  public Diagnosed<Document> read(SourceText source, Diagnosed<JsonValue> json) {
    List<Diagnostic> problems = new ArrayList<>(json.diagnostics());
    if (json.value().isEmpty()) {
      return Diagnosed.none(problems);
    }
    JsonValue root = json.value().get();
    if (WorkflowReader.recognizes(root)) {
      return document(WorkflowReader.read(root), Optional.empty(), problems);
    }
    Optional<Importer> importer = importerOf(root);
    if (importer.isEmpty()) {
      problems.add(
          Diagnostic.of(
                  DiagnosticCode.NOT_A_WORKFLOW,
                  root.location(),
                  "this is neither a workflow nor an export of one")
              .withHint(
                  "a workflow begins with {\"glueflow\": 1, \"name\": …, \"nodes\": […]};"
                      + " exports of Fire and of AWS Glue Studio are read as they are"));
      return Diagnosed.none(problems);
    }
    Diagnosed<Import> imported = importer.get().read(source, root, options);
    problems.addAll(imported.diagnostics());
    return imported
        .value()
        .map(found -> document(WorkflowReader.read(found.document()), Optional.of(found), problems))
        .orElseGet(() -> Diagnosed.none(problems));
  }

  private static Diagnosed<Document> document(
      Diagnosed<Workflow> workflow, Optional<Import> imported, List<Diagnostic> problems) {
    problems.addAll(workflow.diagnostics());
    List<Diagnostic> sorted = problems.stream().distinct().sorted().toList();
    return workflow
        .value()
        .map(found -> Diagnosed.of(new Document(found, imported), sorted))
        .orElseGet(() -> Diagnosed.none(sorted));
  }
}
