// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    List<String> declared = analysis.workflow().parameters().stream().map(Parameter::name).toList();
    Set<String> meant =
        used.stream()
            .filter(name -> !declared.contains(name))
            .flatMap(name -> Suggestion.closest(name, declared).stream())
            .collect(Collectors.toSet());
    for (Parameter parameter : analysis.workflow().parameters()) {
      // a slip in its name is told where it is used
      if (!used.contains(parameter.name()) && !meant.contains(parameter.name())) {
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
