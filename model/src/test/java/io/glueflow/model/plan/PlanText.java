// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.operation.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan as text for golden files: its steps, what they read and yield, and its outputs. */
final class PlanText {

  private PlanText() {}

  /** The steps of one node of a plan; steps of other nodes are named only where they are read. */
  static String of(Plan plan, String node) {
    Map<Step, Integer> numbers = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (Step step : plan.steps()) {
      numbers.put(step, numbers.size() + 1);
      if (step.node().equals(node)) {
        text.append(numbers.get(step)).append(". ").append(visible(step.operation())).append('\n');
        text.append("   reads ").append(reads(step.inputs(), numbers)).append('\n');
        text.append("   yields ").append(schema(step)).append('\n');
      }
    }
    plan.outputs()
        .forEach(
            (output, step) -> {
              if (output.node().equals(node)) {
                text.append(output.port()).append(": ").append(numbers.get(step)).append('\n');
              }
            });
    return text.toString();
  }

  /** An operation on one line, whatever its options hold. */
  private static String visible(Operation operation) {
    StringBuilder text = new StringBuilder();
    for (char c : operation.toString().toCharArray()) {
      text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return text.toString();
  }

  private static String reads(List<Step> inputs, Map<Step, Integer> numbers) {
    List<String> sources =
        inputs.stream().map(step -> numbers.get(step) + " (" + step.node() + ")").toList();
    return sources.isEmpty() ? "nothing" : String.join(", ", sources);
  }

  private static String schema(Step step) {
    String columns = step.schema().ddl();
    return step.schema().open() ? columns + (columns.isEmpty() ? "…" : ", …") : columns;
  }
}
