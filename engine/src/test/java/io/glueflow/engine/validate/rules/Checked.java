// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Analysis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Asks one rule about small documents. */
final class Checked {

  private Checked() {}

  /** What a rule says about a workflow of these nodes, one node a line, the first on line 2. */
  static List<Diagnostic> nodes(ValidationRule rule, String... nodes) {
    return workflow(rule, "{}", nodes);
  }

  /** The same for a workflow with parameters, which stand on line 1. */
  static List<Diagnostic> workflow(ValidationRule rule, String parameters, String... nodes) {
    String text =
        "{\"glueflow\": 1, \"name\": \"w\", \"parameters\": "
            + parameters.replace('\'', '"')
            + ", \"nodes\": [\n"
            + Arrays.stream(nodes).collect(Collectors.joining(",\n")).replace('\'', '"')
            + "\n]}";
    Analysis analysis =
        new Validator().validate(new SourceText("w.json", text)).value().orElseThrow();
    Diagnostics diagnostics = new Diagnostics();
    rule.check(analysis, diagnostics);
    return diagnostics.sorted();
  }

  /** A problem in short: its code, its line, its node. */
  static String brief(Diagnostic problem) {
    return problem.code().id() + " " + problem.location().line() + " " + problem.node();
  }

  /** Several problems in short. */
  static List<String> brief(List<Diagnostic> problems) {
    return problems.stream().map(Checked::brief).toList();
  }
}
