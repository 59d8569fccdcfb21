// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.assess.OutcomeCounts;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.engine.imports.ImportedNodeCodec;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.TerminalText;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of an export.
 *
 * @param imported what became of each node
 * @param document the workflow, with what was found while it was read
 */
record ImportReport(Import imported, Diagnosed<Document> document) {

  /** For people: what is wrong, each node, and a summary on the last line. */
  String text(DiagnosticFormatter formatter, Console console) {
    StringBuilder text = new StringBuilder(formatter.format(document.diagnostics()));
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("node", "what it is there", "outcome", "what it is here"));
    for (ImportedNode node : imported.nodes()) {
      lines.add(
          List.of(
              node.label().isBlank() ? node.id() : node.label(),
              node.kind(),
              node.outcome().label(),
              String.join(", ", node.nodes())));
    }
    if (lines.size() > 1) {
      text.append('\n').append(Tables.of(lines));
    }
    for (ImportedNode node : imported.nodes()) {
      if (node.outcome() == Outcome.NOT_MAPPED) {
        text.append('\n').append(missing(node, console));
      }
    }
    return text.append('\n').append(summary()).append('\n').toString();
  }

  private static String missing(ImportedNode node, Console console) {
    return TerminalText.flat(node.location().toString())
        + ": "
        + console.bad("not mapped")
        + ": "
        + TerminalText.flat(node.label() + ", a " + node.kind())
        + (node.remarks().isEmpty()
            ? ""
            : ": " + TerminalText.flat(String.join("; ", node.remarks())))
        + "\n";
  }

  private String summary() {
    OutcomeCounts counts = OutcomeCounts.of(imported.nodes());
    StringBuilder text = new StringBuilder(imported.format());
    text.append(": ").append(counts.total()).append(counts.total() == 1 ? " node" : " nodes");
    String separator = ": ";
    for (Outcome outcome : Outcome.values()) {
      if (counts.of(outcome) > 0) {
        text.append(separator).append(counts.of(outcome)).append(' ');
        text.append(outcome.label().replace('-', ' '));
        separator = ", ";
      }
    }
    if (counts.missing() > 0) {
      text.append("\nreplace what is not mapped, or run the rest with --skip-unsupported");
    }
    return text.toString();
  }

  /**
   * For programs.
   *
   * @param withDocument whether the document is part of it
   */
  String json(boolean withDocument) {
    OutcomeCounts counts = OutcomeCounts.of(imported.nodes());
    Json.ObjectBuilder summary = Json.object().put("total", counts.total());
    for (Outcome outcome : Outcome.values()) {
      summary.put(outcome.label(), counts.of(outcome));
    }
    Json.ObjectBuilder json =
        Json.object()
            .put("format", imported.format())
            .put("summary", summary.build())
            .put(
                "nodes",
                Json.array(imported.nodes().stream().map(ImportedNodeCodec::toJson).toList()))
            .put(
                "problems",
                Json.array(document.diagnostics().stream().map(DiagnosticCodec::toJson).toList()));
    if (withDocument) {
      json.put("document", WorkflowWriter.toJson(document.value().orElseThrow().workflow()));
    }
    return JsonWriter.pretty(json.build());
  }
}
