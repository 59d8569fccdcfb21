// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What becomes of one Fire node: its native nodes, its outputs, and what is said about them. */
final class FireMapping {

  private final FireNode node;
  private final WorkflowDraft workflow;
  private final List<RowSource> inputs;
  private final BitSet usedOutputs;
  private final FireDatasets datasets;
  private final List<NodeDraft> drafts = new ArrayList<>();
  private final List<RowSource> outputs = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Diagnostic> said = new ArrayList<>();
  private ImportedNode.Outcome outcome = ImportedNode.Outcome.MAPPED;

  FireMapping(
      FireNode node,
      WorkflowDraft workflow,
      List<RowSource> inputs,
      BitSet usedOutputs,
      FireDatasets datasets) {
    this.node = node;
    this.workflow = workflow;
    this.inputs = List.copyOf(inputs);
    this.usedOutputs = (BitSet) usedOutputs.clone();
    this.datasets = datasets;
  }

  /** The rows that come in, in the order that Fire gives them. */
  List<RowSource> inputs() {
    return inputs;
  }

  /** The rows of the first input; nothing when it is not connected. */
  RowSource input() {
    return inputs.isEmpty() ? Optional::empty : inputs.get(0);
  }

  /** Whether an edge leaves from an output, counted from 0 in Fire's order. */
  boolean isUsed(int output) {
    return usedOutputs.get(output);
  }

  /** The workflow, for what is not a node: parameters. */
  WorkflowDraft workflow() {
    return workflow;
  }

  /** The datasets that nodes name by their ids. */
  FireDatasets datasets() {
    return datasets;
  }

  /**
   * A native node with the name, the text and the place of the Fire node; without inputs yet. The
   * first one has the Fire node's id, further ones are named after it.
   */
  NodeDraft add(String type) {
    return add(node.name(), type);
  }

  /** A further native node whose id says what it is for, such as {@code totals-where}. */
  NodeDraft addFor(String purpose, String type) {
    return add(node.name() + " " + purpose, type);
  }

  private NodeDraft add(String name, String type) {
    NodeDraft draft = workflow.node(node.location(), name, type).label(name);
    if (drafts.isEmpty()) {
      draft.description(node.description());
    }
    BigDecimal below = BigDecimal.valueOf(60L * drafts.size());
    draft.layout(node.x(), node.y().add(below));
    drafts.add(draft);
    return draft;
  }

  /** The native node that has the Fire node's id, once there is one. */
  Optional<NodeDraft> first() {
    return drafts.stream().findFirst();
  }

  /** A native node that takes the first input and whose rows are the only output. */
  NodeDraft transform(String type) {
    NodeDraft draft = add(type).input(input());
    output(draft.rows());
    return draft;
  }

  /** The next output, in Fire's order; a node with one output feeds all its edges from it. */
  void output(RowSource rows) {
    outputs.add(rows);
  }

  /** Rows go through as they came. */
  void passThrough() {
    output(input());
  }

  /** Says what is done in another way than in Fire; the node counts as adapted. */
  void adapted(Location at, String message) {
    if (outcome == ImportedNode.Outcome.MAPPED) {
      outcome = ImportedNode.Outcome.ADAPTED;
    }
    remark(DiagnosticCode.ADAPTED, at, message, "");
  }

  /** Says that a setting has no counterpart and was left out. */
  void leftOut(Location at, String message) {
    if (outcome == ImportedNode.Outcome.MAPPED) {
      outcome = ImportedNode.Outcome.ADAPTED;
    }
    remark(DiagnosticCode.NOT_CARRIED_OVER, at, message, "");
  }

  /** Says what is wrong with the export itself. */
  void malformed(Location at, String message, String hint) {
    remark(DiagnosticCode.MALFORMED_EXPORT, at, message, hint);
  }

  /** Says that a dataset is not known. */
  void unknownDataset(Location at, String message, String hint) {
    remark(DiagnosticCode.DATASET_NOT_FOUND, at, message, hint);
  }

  /** The node only showed something: it is kept as a comment, and rows go through. */
  void noted(String text) {
    outcome = ImportedNode.Outcome.NOTED;
    add("comment").put("text", text);
    if (!inputs.isEmpty()) {
      passThrough();
    }
  }

  /**
   * The node has no counterpart: an unsupported node stands in its place.
   *
   * @param reason why, as a part of a sentence: "it trains a model"
   * @param hint what to do
   */
  void unsupported(String reason, String hint) {
    outcome = ImportedNode.Outcome.NOT_MAPPED;
    remarks.add(reason + (hint.isEmpty() ? "" : "; " + hint));
    NodeDraft draft =
        add("unsupported")
            .put("kind", node.nodeClass().isEmpty() ? "a node without a class" : node.nodeClass())
            .put("reason", reason)
            .put("hint", hint)
            .put("definition", node.definition());
    inputs.forEach(draft::input);
    output(draft.rows());
    node.fields().ignoreAll();
  }

  /** Counts a node that was drafted by other means as not mapped, for what cannot run here. */
  void notExecutable(String reason) {
    outcome = ImportedNode.Outcome.NOT_MAPPED;
    remarks.add(reason);
  }

  private void remark(DiagnosticCode code, Location at, String message, String hint) {
    remarks.add(message);
    said.add(Diagnostic.of(code, at, message).withHint(hint));
  }

  /** Reports what was said, once it is known which native node it is about. */
  void report(Diagnostics diagnostics) {
    for (Diagnostic each : said) {
      diagnostics.report(
          drafts.isEmpty()
              ? Diagnostic.of(
                      each.code(), each.location(), "'" + node.name() + "': " + each.message())
                  .withHint(each.hint())
              : each.withNode(drafts.get(0).id()));
    }
  }

  /** The outputs, in Fire's order. */
  List<RowSource> outputs() {
    return List.copyOf(outputs);
  }

  /** What became of the node. */
  ImportedNode imported() {
    return new ImportedNode(
        node.id(),
        node.name(),
        node.nodeClass(),
        outcome,
        drafts.stream().map(NodeDraft::id).toList(),
        remarks,
        node.location());
  }
}
