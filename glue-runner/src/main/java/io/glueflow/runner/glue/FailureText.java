// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.RunReport;
import java.util.List;

/** What a failed run says in Glue's console: one line with the cause, its place and what to do. */
final class FailureText {

  private FailureText() {}

  static String of(RunReport report, String place) {
    List<Diagnostic> errors = report.problems().stream().filter(Diagnostic::isError).toList();
    StringBuilder text = new StringBuilder();
    if (errors.isEmpty()) {
      text.append("the run was ").append(report.state().label());
    } else {
      cause(text, errors.get(0));
    }
    if (errors.size() > 1) {
      text.append("; ").append(errors.size() - 1).append(" more in the report");
    }
    return text.append("; report: ").append(place).toString();
  }

  private static void cause(StringBuilder text, Diagnostic problem) {
    text.append(problem);
    if (!problem.hint().isEmpty() && problem.code() != DiagnosticCode.RUN_CANCELLED) {
      text.append(" (").append(problem.hint()).append(')');
    }
  }
}
