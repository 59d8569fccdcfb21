// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import java.util.List;

/** Gives advice about each step of a plan. */
final class StepAdvice implements ValidationRule {

  private final List<Advice> advices;

  StepAdvice(List<Advice> advices) {
    this.advices = List.copyOf(advices);
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    for (Step step : analysis.plan().steps()) {
      for (Advice advice : advices) {
        advice.check(
            step, new AdvicePlace(advice.code(), analysis.nodes().get(step.node()), diagnostics));
      }
    }
  }
}
