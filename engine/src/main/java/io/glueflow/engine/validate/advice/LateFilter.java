// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.shape.ConditionShape;
import io.glueflow.sql.shape.Conjunct;
import java.util.List;

/** Filters behind an explode that do not look at what it made: before it there are fewer rows. */
final class LateFilter implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.FILTERED_LATE;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (!(step.operation() instanceof Filter filter)
        || !(step.inputs().get(0).operation() instanceof Explode explode)) {
      return;
    }
    List<String> made = List.of(explode.as(), explode.keyAs(), explode.positionAs());
    for (Conjunct conjunct : ConditionShape.conjuncts(filter.condition().sql())) {
      boolean early =
          !conjunct.columns().isEmpty()
              && conjunct.columns().stream()
                  .allMatch(
                      column ->
                          step.inputs().get(0).schema().column(column).isPresent()
                              && made.stream().noneMatch(column::equalsIgnoreCase));
      if (early) {
        place.tell(
            filter.condition().sql(),
            conjunct.offset(),
            conjunct.length(),
            "rows are multiplied before this leaves some of them out",
            "filter before '" + step.inputs().get(0).node() + "'");
      }
    }
  }
}
