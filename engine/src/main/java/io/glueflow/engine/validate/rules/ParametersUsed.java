// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import java.util.HashSet;
import java.util.Set;

/** Every declared parameter is used. */
public final class ParametersUsed implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Set<String> used = new HashSet<>();
    for (Node node : analysis.workflow().nodes()) {
      Placeholders.visit(
          analysis,
          node,
          (string, found) -> {
            if (found.source() == Placeholder.Source.PARAMETER) {
              used.add(found.name());
            }
          });
    }
    for (Parameter parameter : analysis.workflow().parameters()) {
      if (!used.contains(parameter.name())) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.UNUSED_PARAMETER,
                    parameter.location(),
                    "the parameter '" + parameter.name() + "' is never used")
                .withHint("use it as ${" + parameter.name() + "}, or remove it"));
      }
    }
  }
}
