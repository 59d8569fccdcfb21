// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import java.util.List;
import java.util.Set;

/** Gives advice about each step of a plan. */
final class StepAdvice implements ValidationRule {

  private final List<Advice> advices;

  StepAdvice(List<Advice> advices) {
    this.advices = List.copyOf(advices);
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    // what is wrong comes first: with it mended, there may be nothing to advise
    Set<String> wrong = diagnostics.nodesWithErrors();
    for (Step step : analysis.plan().steps()) {
      if (!wrong.contains(step.node())) {
        CheckedNode node = analysis.nodes().get(step.node());
        advices.forEach(
            advice -> advice.check(step, new AdvicePlace(advice.code(), node, diagnostics)));
      }
    }
  }
}
