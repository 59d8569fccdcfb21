// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.util.List;

/** Assessments to show. */
final class Assessments {

  private Assessments() {}

  /** Files of every verdict. */
  static Assessment mixed() {
    return everywhere("");
  }

  /** The same with a text wherever there is one. */
  static Assessment everywhere(String text) {
    return Assessment.of(
        List.of(
            file(text, "a/orders.json", Verdict.CONVERTS, read(text), filter(text)),
            file(text, "a/sales.json", Verdict.NEEDS_WORK, read(text), note(text)),
            file(text, "b/churn.json", Verdict.PARTLY, read(text), trees(text), trees(text)),
            file(text, "b/model.json", Verdict.NOT, trees(text), kafka(text)),
            file(text, "c/native.json", Verdict.NATIVE),
            new AssessedFile(
                "c/data.json", "Fire dataset", "", Verdict.NO_WORKFLOW, List.of(), 1, 0, List.of()),
            new AssessedFile(
                "c/broken.json",
                "",
                "",
                Verdict.NOT_READABLE,
                List.of(),
                1,
                0,
                List.of(problem(text, "c/broken.json")))));
  }

  private static AssessedFile file(
      String text, String file, Verdict verdict, ImportedNode... nodes) {
    boolean errors = verdict == Verdict.NEEDS_WORK || verdict == Verdict.PARTLY;
    return new AssessedFile(
        file + text,
        "Fire workflow" + text,
        "orders" + text,
        verdict,
        List.of(nodes),
        errors ? 1 : 0,
        0,
        errors ? List.of(problem(text, file)) : List.of());
  }

  private static Diagnostic problem(String text, String file) {
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_COLUMN, new Location(file, 7, 3, ""), "no column" + text)
        .withNode("n" + text)
        .withHint("did you mean another?" + text);
  }

  private static ImportedNode read(String text) {
    return node("fire.nodes.dataset.NodeDatasetCSV" + text, Outcome.MAPPED, text);
  }

  private static ImportedNode filter(String text) {
    return node("fire.nodes.etl.NodeRowFilter" + text, Outcome.ADAPTED, text);
  }

  private static ImportedNode note(String text) {
    return node("fire.nodes.doc.NodeStickyNote" + text, Outcome.NOTED, text);
  }

  private static ImportedNode trees(String text) {
    return node("fire.nodes.ml.NodeRandomForestClassifier" + text, Outcome.NOT_MAPPED, text);
  }

  private static ImportedNode kafka(String text) {
    return node("fire.nodes.streaming.NodeStreamingKafka" + text, Outcome.NOT_MAPPED, text);
  }

  private static ImportedNode node(String kind, Outcome outcome, String text) {
    return new ImportedNode(
        "1" + text,
        "My node" + text,
        kind,
        outcome,
        outcome == Outcome.MAPPED ? List.of("my-node") : List.of(),
        outcome == Outcome.NOT_MAPPED ? List.of("it is for models" + text) : List.of(),
        new Location("f", 12, 5, ""));
  }
}
