// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a workflow means: its nodes as operations.
 *
 * @param steps all steps, each after those it reads
 * @param outputs the step behind each output of each node
 */
public record Plan(List<Step> steps, Map<NodeOutput, Step> outputs) {

  public Plan {
    steps = List.copyOf(steps);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** The steps that have an effect outside, in the order of the document. */
  public List<Step> sinks() {
    return steps.stream().filter(step -> step.operation().isSink()).toList();
  }

  /** The same plan without the steps that lead to no sink. */
  public Plan pruned() {
    Set<Step> needed = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.operation().isSink() || needed.contains(step)) {
        needed.addAll(step.inputs());
        kept.add(step);
      }
    }
    Collections.reverse(kept);
    Map<NodeOutput, Step> keptOutputs = new LinkedHashMap<>(outputs);
    keptOutputs.values().removeIf(step -> !needed.contains(step));
    return new Plan(kept, keptOutputs);
  }
}
