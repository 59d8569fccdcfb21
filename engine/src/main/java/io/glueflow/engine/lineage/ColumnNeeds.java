// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.Typings;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns of each step are used further on: by name, or because they are written. */
public final class ColumnNeeds {

  private final IdentityHashMap<Step, Set<String>> needed = new IdentityHashMap<>();
  private final IdentityHashMap<Step, Boolean> unsure = new IdentityHashMap<>();

  /**
   * Follows the columns that are written back to where they come from.
   *
   * @param plan all of a workflow
   * @param typings know what its texts are
   */
  public ColumnNeeds(Plan plan, Typings typings) {
    StepNeeds needs = new StepNeeds(typings);
    for (int i = plan.steps().size() - 1; i >= 0; i--) {
      Step step = plan.steps().get(i);
      if (step.operation().isSink() || needed.containsKey(step)) {
        follow(step, needs);
      }
    }
  }

  private void follow(Step step, StepNeeds needs) {
    Optional<List<Set<String>>> columns =
        unsure.containsKey(step) || step.inputs().stream().anyMatch(input -> input.schema().open())
            ? Optional.empty()
            : needs.of(step, needed.getOrDefault(step, Set.of()));
    for (int i = 0; i < step.inputs().size(); i++) {
      Step input = step.inputs().get(i);
      Set<String> known = needed.computeIfAbsent(input, key -> StepNeeds.names(List.of()));
      if (columns.isEmpty()) {
        unsure.put(input, true);
      } else {
        known.addAll(columns.get().get(i));
      }
    }
  }

  /** The columns of a step that are surely not used; none when that is not known. */
  public List<String> unused(Step step) {
    Set<String> used = needed.getOrDefault(step, Set.of());
    return unsure.containsKey(step) || used.isEmpty() || step.schema().open()
        ? List.of()
        : step.schema().names().stream().filter(name -> !used.contains(name)).toList();
  }
}
