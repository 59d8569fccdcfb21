// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every placeholder is well formed and names a declared parameter. */
public final class PlaceholdersDeclared implements ValidationRule {

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    List<String> declared = analysis.workflow().parameters().stream().map(Parameter::name).toList();
    Map<String, List<Diagnostic>> unknown = new LinkedHashMap<>();
    for (Node node : analysis.workflow().nodes()) {
      Placeholders.visit(
          analysis,
          node,
          (string, found) -> check(node, string, found, declared, diagnostics, unknown));
    }
    // whoever else uses a parameter that is not declared follows from that
    unknown
        .values()
        .forEach(uses -> diagnostics.report(uses.get(0).withFollows(uses.subList(1, uses.size()))));
  }

  private static void check(
      Node node,
      JsonString string,
      Placeholder found,
      List<String> declared,
      Diagnostics diagnostics,
      Map<String, List<Diagnostic>> unknown) {
    if (found.source() == Placeholder.Source.MALFORMED) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.MALFORMED_PLACEHOLDER,
                  string.location(),
                  "'${" + found.name() + "' does not name a parameter")
              .withNode(node.id())
              .withHint(
                  "write ${name}, ${env:NAME} or ${secret:name}; $${ for the signs themselves"));
    } else if (found.source() == Placeholder.Source.PARAMETER && !declared.contains(found.name())) {
      String suggestion = Suggestion.didYouMean(found.name(), declared);
      unknown
          .computeIfAbsent(found.name(), name -> new ArrayList<>())
          .add(
              Diagnostic.of(
                      DiagnosticCode.UNKNOWN_PARAMETER,
                      string.location(),
                      "there is no parameter '" + found.name() + "'")
                  .withNode(node.id())
                  .withHint(suggestion.isEmpty() ? "declare it in \"parameters\"" : suggestion));
    }
  }
}
