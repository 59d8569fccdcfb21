// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.engine.lineage.StepColumns.Made;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The dependencies between columns of nodes: what happens inside of a node is one step. */
final class NodeEdges {

  private final StepColumns columns;
  private final Map<Step, NodeOutput> outputs = new HashMap<>();
  private final Map<ColumnId, Map<ColumnId, Transformation>> edges = new LinkedHashMap<>();
  private final Map<ColumnId, String> expressions = new LinkedHashMap<>();

  private record Wanted(ColumnId id, Step step) {}

  NodeEdges(Plan plan, StepColumns columns) {
    this.columns = columns;
    plan.outputs().forEach((output, step) -> outputs.putIfAbsent(step, output));
  }

  /** Follows a column of what a node writes. */
  void follow(Step sink, String column) {
    Deque<Wanted> open = new ArrayDeque<>();
    open.add(new Wanted(new ColumnId(NodeOutput.of(sink.node()), column), sink));
    while (!open.isEmpty()) {
      Wanted wanted = open.pop();
      if (!edges.containsKey(wanted.id())) {
        edges.put(wanted.id(), new LinkedHashMap<>());
        inside(wanted.id(), wanted.step(), wanted.id().column(), Transformation.IDENTITY, open);
      }
    }
  }

  /** Goes on inside of a node until another node is reached. */
  private void inside(
      ColumnId to, Step step, String column, Transformation how, Deque<Wanted> open) {
    if (step.inputs().isEmpty()) {
      return;
    }
    Made made = columns.of(step, column);
    if (!made.expression().isEmpty()) {
      expressions.putIfAbsent(to, made.expression());
    }
    for (From from : made.columns()) {
      Step input = step.inputs().get(from.input());
      String name = OriginTrace.spelled(input, from.column());
      Transformation both = from.how().then(how);
      if (input.node().equals(step.node())) {
        inside(to, input, name, both, open);
      } else {
        ColumnId id = new ColumnId(outputs.getOrDefault(input, NodeOutput.of(input.node())), name);
        edges.get(to).merge(id, both, Transformation::then);
        open.add(new Wanted(id, input));
      }
    }
  }

  Set<ColumnEdge> edges() {
    Set<ColumnEdge> all = new LinkedHashSet<>();
    edges.forEach(
        (to, froms) -> froms.forEach((from, how) -> all.add(new ColumnEdge(from, to, how))));
    return all;
  }

  Map<ColumnId, String> expressions() {
    return expressions;
  }
}
