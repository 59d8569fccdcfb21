// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What nodes yield: steps that can be executed, and guesses at what would be yielded if nothing
 * were wrong.
 */
final class NodeRows {

  private final List<Step> steps = new ArrayList<>();
  private final Map<NodeOutput, Step> outputs = new LinkedHashMap<>();
  private final Map<NodeOutput, Step> guesses = new HashMap<>();
  private final Set<String> leftOut = new HashSet<>();

  /** What can be executed. */
  Plan plan() {
    return new Plan(steps, outputs);
  }

  /** Whether a node is disabled or depends on one that is; nodes are asked about in order. */
  boolean isLeftOut(CheckedNode node) {
    boolean left =
        node.node().disabled()
            || node.inputs().values().stream()
                .anyMatch(input -> leftOut.contains(input.source().node()));
    if (left) {
      leftOut.add(node.id());
    }
    return left;
  }

  /** What each input reads, guessed where need be. */
  Map<String, Step> inputs(CheckedNode node) {
    Map<String, Step> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, NodeInput> input : node.inputs().entrySet()) {
      NodeOutput source = input.getValue().source();
      Step certain = outputs.get(source);
      inputs.put(
          input.getKey(),
          certain != null
              ? certain
              : guesses.computeIfAbsent(source, output -> Step.unknown(output.node())));
    }
    return inputs;
  }

  /** What each input reads, without those that are not certain. */
  Map<String, Step> known(CheckedNode node) {
    Map<String, Step> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, NodeInput> input : node.inputs().entrySet()) {
      Step step = outputs.get(input.getValue().source());
      if (step != null) {
        inputs.put(input.getKey(), step);
      }
    }
    return inputs;
  }

  /** A node with which nothing is wrong; it can be executed if that holds for those before it. */
  void add(CheckedNode node, Lowering lowering) {
    boolean certain =
        node.inputs().values().stream().allMatch(input -> outputs.containsKey(input.source()));
    if (certain) {
      steps.addAll(lowering.steps());
    }
    Map<NodeOutput, Step> known = certain ? outputs : guesses;
    lowering.outputs().forEach((port, step) -> known.put(new NodeOutput(node.id(), port), step));
  }

  /**
   * A node that asks for columns that do not exist. When its rows are those it takes they lack the
   * columns too; otherwise any others could be the ones that were meant. What would have been done
   * to which column is not known.
   */
  void guess(Lowering lowering, Map<String, Step> inputs, List<String> missing) {
    List<Step> before = List.copyOf(inputs.values());
    lowering
        .outputs()
        .forEach(
            (port, step) -> {
              Schema yielded = step.schema().without(missing);
              boolean same = before.size() == 1 && yielded.equals(before.get(0).schema());
              Schema guessed = new Schema(untyped(yielded), !same || yielded.open());
              guesses.put(new NodeOutput(lowering.node(), port), step.over(before, guessed));
            });
  }

  private static List<Column> untyped(Schema schema) {
    return schema.names().stream().map(name -> Column.of(name, DataType.UNKNOWN)).toList();
  }
}
