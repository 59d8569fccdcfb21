// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.sql.Typings;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which columns of each step are used further on: by name, or because they are written. */
final class ColumnNeeds {

  private final IdentityHashMap<Step, Set<String>> needed = new IdentityHashMap<>();
  private final IdentityHashMap<Step, Boolean> unsure = new IdentityHashMap<>();

  ColumnNeeds(Plan plan, Typings typings) {
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

  /** The columns that are surely not used; none when that is not known. */
  List<String> unused(Step step) {
    Set<String> used = needed.getOrDefault(step, new TreeSet<>());
    return unsure.containsKey(step) || used.isEmpty() || step.schema().open()
        ? List.of()
        : step.schema().names().stream().filter(name -> !used.contains(name)).toList();
  }
}
