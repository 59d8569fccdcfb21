// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.NodeMapping;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.workflow.NodeOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What becomes of one node of a visual job. */
final class GlueMapping extends NodeMapping {

  private final GlueNode node;
  private final WorkflowDraft workflow;
  private final List<GlueInput> inputs;
  private final List<GluePick> picks;
  private final Map<String, RowSource> outputs = new LinkedHashMap<>();

  /**
   * Begins with the inputs of a node.
   *
   * @param picks what the nodes behind it select, for a node that yields a collection
   */
  GlueMapping(GlueNode node, WorkflowDraft workflow, List<GlueInput> inputs, List<GluePick> picks) {
    super(node.id(), node.name(), node.kind(), node.location());
    this.node = node;
    this.workflow = workflow;
    this.inputs = List.copyOf(inputs);
    this.picks = List.copyOf(picks);
  }

  List<GlueInput> inputs() {
    return inputs;
  }

  /** The rows of the first input; nothing when there is none. */
  RowSource input() {
    return inputs.isEmpty() ? Optional::empty : inputs.get(0).rows();
  }

  List<GluePick> picks() {
    return picks;
  }

  /** A native node without inputs; the first has the id or the name of the node in the job. */
  NodeDraft add(String type) {
    if (drafted() == 0 && node.hasTellingId()) {
      return add(workflow.nodeWithId(node.location(), node.id(), type), node.name());
    }
    return add(workflow.node(node.location(), node.name(), type), node.name());
  }

  /** A further native node whose id says what it is for, such as {@code totals-where}. */
  NodeDraft addFor(String purpose, String type) {
    String base = node.hasTellingId() ? node.id() : node.name();
    return add(workflow.node(node.location(), base + " " + purpose, type), "");
  }

  /** A native node that takes the first input and whose rows are the output. */
  NodeDraft transform(String type) {
    NodeDraft draft = add(type).input(input());
    output(draft.rows());
    return draft;
  }

  /** A native node with two inputs of these names, whose rows are the output. */
  NodeDraft combine(String type, String first, String second) {
    NodeDraft draft = add(type);
    List<String> ports = List.of(first, second);
    for (int i = 0; i < Math.min(inputs.size(), ports.size()); i++) {
      draft.input(ports.get(i), inputs.get(i).rows());
    }
    output(draft.rows());
    return draft;
  }

  /** The only output. */
  void output(RowSource rows) {
    output("", rows);
  }

  /** The next member of the collection that the node yields. */
  void output(String name, RowSource rows) {
    outputs.put(name, rows);
  }

  /** Rows go through as they came. */
  void passThrough() {
    output(input());
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
            .put("kind", node.kind())
            .put("reason", reason)
            .put("definition", node.fields().json());
    if (!hint.isEmpty()) {
      draft.put("hint", hint);
    }
    inputs.forEach(input -> draft.input(input.rows()));
    collection(draft);
    node.fields().ignoreAll();
  }

  /** A node that is kept, but cannot run here. */
  void notExecutable(String reason) {
    notMapped(reason);
  }

  /** Gives a node, of whose outputs nothing is known, as many as are selected from it. */
  void collection(NodeDraft draft) {
    int last = picks.stream().mapToInt(GluePick::index).max().orElse(0);
    List<String> names =
        IntStream.rangeClosed(0, last)
            .mapToObj(index -> index == 0 ? NodeOutput.DEFAULT_PORT : "out-" + (index + 1))
            .toList();
    if (last > 0) {
      draft.put("outputs", names);
    }
    names.forEach(name -> output(name, draft.rows(name)));
  }

  /** The rows for nodes that name this one as their input. */
  Optional<RowSource> rows() {
    return outputs.values().stream().findFirst();
  }

  /** The rows of a member of the collection: the one of that name, or else at that place. */
  Optional<RowSource> rows(GluePick pick) {
    RowSource named = outputs.get(pick.name());
    return named != null
        ? Optional.of(named)
        : outputs.values().stream().skip(pick.index()).findFirst();
  }

  /** How many outputs there are. */
  int size() {
    return outputs.size();
  }
}
