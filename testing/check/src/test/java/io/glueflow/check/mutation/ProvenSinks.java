// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sinks that Spark is known to take: it would say the same again, and asking it to write costs more
 * than all else.
 */
final class ProvenSinks {

  private ProvenSinks() {}

  /** A workflow without the sinks that do what they did when all was right. */
  static Workflow leftOut(Analysis original, Analysis changed) {
    Map<String, String> before = sinks(original);
    Set<String> same =
        sinks(changed).entrySet().stream()
            .filter(sink -> sink.getValue().equals(before.get(sink.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<Node> nodes =
        changed.workflow().nodes().stream()
            .map(node -> same.contains(node.id()) ? node.asDisabled() : node)
            .toList();
    return changed.workflow().withNodes(nodes);
  }

  /** What sinks do to which rows, by their nodes; those of several steps are not among them. */
  private static Map<String, String> sinks(Analysis analysis) {
    return analysis.plan().steps().stream()
        .filter(step -> step.operation().isSink())
        .filter(step -> !step.inputs().get(0).node().equals(step.node()))
        .collect(Collectors.toMap(Step::node, ProvenSinks::describe, (one, other) -> one + other));
  }

  private static String describe(Step sink) {
    return sink.operation() + " of " + sink.inputs().get(0).schema();
  }
}
