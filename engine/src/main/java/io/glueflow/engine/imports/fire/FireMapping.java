// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.NodeMapping;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What becomes of one Fire node: its native nodes, its outputs, and what is said about them. */
final class FireMapping extends NodeMapping {

  /** How far below the first native node the next ones are drawn, in pixels. */
  private static final long BELOW = 60;

  private final FireNode node;
  private final WorkflowDraft workflow;
  private final List<RowSource> inputs;
  private final BitSet usedOutputs;
  private final FireDatasets datasets;
  private final List<RowSource> outputs = new ArrayList<>();

  FireMapping(
      FireNode node,
      WorkflowDraft workflow,
      List<RowSource> inputs,
      BitSet usedOutputs,
      FireDatasets datasets) {
    super(node.id(), node.name(), node.nodeClass(), node.location());
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
    NodeDraft draft = workflow.node(node.location(), name, type);
    if (drafted() == 0) {
      draft.description(node.description());
    }
    BigDecimal below = BigDecimal.valueOf(BELOW * drafted());
    return add(draft.layout(node.x(), node.y().add(below)), name);
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

  /** Says that a dataset is not known. */
  void unknownDataset(Location at, String message, String hint) {
    remark(DiagnosticCode.DATASET_NOT_FOUND, at, message, hint);
  }

  /** The node only showed something: it is kept as a comment, and rows go through. */
  void noted(String text) {
    onlyNotes();
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
    notMapped(hint.isEmpty() ? reason : reason + "; " + hint);
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
    notMapped(reason);
  }

  /** The outputs, in Fire's order. */
  List<RowSource> outputs() {
    return List.copyOf(outputs);
  }
}
