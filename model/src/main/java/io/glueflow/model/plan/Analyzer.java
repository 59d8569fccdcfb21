// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.node.ColumnUse;
import io.glueflow.model.node.NodeReader;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterBinder;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a workflow into a plan: reads properties, connects inputs, orders nodes, lowers them, and
 * checks columns wherever schemas are known. One pass, every problem reported.
 */
public final class Analyzer {

  private final NodeTypes types;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<Step> steps = new ArrayList<>();
  private final Map<NodeOutput, Step> outputs = new LinkedHashMap<>();

  private Analyzer(NodeTypes types) {
    this.types = types;
  }

  /**
   * Analyzes a workflow.
   *
   * @param workflow the document
   * @param types the node types to understand it with
   * @param values the values of parameters; nodes that need others are checked but not lowered
   */
  public static Diagnosed<Analysis> analyze(
      Workflow workflow, NodeTypes types, ParameterValues values) {
    return analyze(workflow, types, new ValueBinder(values));
  }

  /**
   * Analyzes a workflow.
   *
   * @param workflow the document
   * @param types the node types to understand it with
   * @param binder what replaces placeholders; nodes in which some are left are checked but not
   *     lowered where they matter
   */
  public static Diagnosed<Analysis> analyze(
      Workflow workflow, NodeTypes types, ParameterBinder binder) {
    return new Analyzer(types).run(workflow, binder);
  }

  private Diagnosed<Analysis> run(Workflow workflow, ParameterBinder binder) {
    NodeReader reader = new NodeReader(binder, diagnostics);
    Map<String, CheckedNode> read = new LinkedHashMap<>();
    Map<String, Node> all = new LinkedHashMap<>();
    for (Node node : workflow.nodes()) {
      // of nodes with the same id the first counts; the mistakes of all are told
      all.putIfAbsent(node.id(), node);
      typeOf(node)
          .map(type -> read(node, type, reader))
          .ifPresent(checked -> read.putIfAbsent(node.id(), checked));
    }
    Connections connections = new Connections(read, all.keySet(), diagnostics);
    Map<String, CheckedNode> nodes = new LinkedHashMap<>();
    read.forEach((id, node) -> nodes.put(id, connections.connect(node)));
    all.values().stream().filter(n -> !read.containsKey(n.id())).forEach(connections::checkSources);
    List<CheckedNode> order = ExecutionOrder.of(nodes, diagnostics);
    order.forEach(this::lower);
    Analysis analysis = new Analysis(workflow, nodes, order, new Plan(steps, outputs));
    return Diagnosed.of(analysis, diagnostics.sorted());
  }

  private Optional<NodeType> typeOf(Node node) {
    Optional<NodeType> type = types.find(node.type());
    if (type.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NODE_TYPE,
                  node.locationOf("type"),
                  "unknown node type '" + node.type() + "'")
              .withNode(node.id())
              .withHint(Suggestion.didYouMean(node.type(), types.names())));
    }
    return type;
  }

  private static CheckedNode read(Node node, NodeType type, NodeReader reader) {
    NodeReader.Reading reading = reader.read(node, type);
    return new CheckedNode(
        node,
        type,
        reading.properties(),
        reading.columnUses(),
        Map.of(),
        type.outputs(reading.properties()),
        reading.sound());
  }

  private void lower(CheckedNode checked) {
    Map<String, Step> inputs = knownInputs(checked);
    boolean complete = inputs.size() == checked.inputs().size();
    if (!columnsExist(checked, inputs) || !complete) {
      return;
    }
    if (!checked.sound() || checked.node().disabled()) {
      return;
    }
    Lowering lowering = new Lowering(checked.id(), checked.properties(), inputs);
    checked.type().lower(lowering);
    steps.addAll(lowering.steps());
    lowering
        .outputs()
        .forEach((port, step) -> outputs.put(new NodeOutput(checked.id(), port), step));
  }

  /** What each input reads, without those whose node could not be lowered. */
  private Map<String, Step> knownInputs(CheckedNode checked) {
    Map<String, Step> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, NodeInput> input : checked.inputs().entrySet()) {
      Step step = outputs.get(input.getValue().source());
      if (step != null) {
        inputs.put(input.getKey(), step);
      }
    }
    return inputs;
  }

  private boolean columnsExist(CheckedNode checked, Map<String, Step> inputs) {
    boolean allExist = true;
    for (ColumnUse use : checked.columnUses()) {
      for (Map.Entry<String, Step> input : inputs.entrySet()) {
        boolean concerned = use.port().isEmpty() || use.port().equals(input.getKey());
        if (concerned && !input.getValue().schema().mayHave(use.column())) {
          allExist = false;
          reportUnknown(checked, use, input.getValue());
          break;
        }
      }
    }
    return allExist;
  }

  private void reportUnknown(CheckedNode checked, ColumnUse use, Step input) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_COLUMN,
                use.location(),
                "there is no column '" + use.column() + "' in the rows from '" + input.node() + "'")
            .withNode(checked.id())
            .withHint(Suggestion.didYouMean(use.column(), input.schema().names())));
  }
}
