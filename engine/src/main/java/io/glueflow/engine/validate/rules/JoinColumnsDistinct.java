// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Join;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import java.util.List;

/** The sides of a join have no column in common, unless the join says what happens to it. */
public final class JoinColumnsDistinct implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    for (Step step : analysis.plan().steps()) {
      if (step.operation() instanceof Join join) {
        List<String> clashing =
            join.clashing(step.inputs().get(0).schema(), step.inputs().get(1).schema());
        if (!clashing.isEmpty()) {
          diagnostics.report(clash(analysis, step, clashing));
        }
      }
    }
  }

  private static Diagnostic clash(Analysis analysis, Step step, List<String> clashing) {
    String columns =
        (clashing.size() == 1 ? "the column '" : "the columns '")
            + String.join("', '", clashing)
            + "'";
    return Diagnostic.of(
            DiagnosticCode.CLASHING_COLUMN,
            analysis.node(step.node()).location(),
            "both sides have " + columns)
        .withNode(step.node())
        .withHint("say which to keep with 'on-clash', or drop or rename before the join");
  }
}
