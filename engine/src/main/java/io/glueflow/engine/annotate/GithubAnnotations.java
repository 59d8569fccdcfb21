// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import java.util.List;

/**
 * Problems as workflow commands of GitHub Actions, which shows them beside the changed lines. What
 * would end a command or one of its properties is written with percent signs, as the runner of
 * GitHub Actions reads it.
 */
public final class GithubAnnotations {

  private GithubAnnotations() {}

  /** All problems, a line each. */
  public static String of(List<Diagnostic> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(line(problem)).append('\n'));
    return text.toString();
  }

  private static String line(Diagnostic problem) {
    Location place = problem.location();
    StringBuilder line = new StringBuilder("::").append(command(problem.severity()));
    line.append(" file=").append(property(place.file()));
    if (place.line() > 0) {
      line.append(",line=").append(place.line());
    }
    if (place.column() > 0) {
      line.append(",col=").append(place.column());
    }
    line.append(",title=").append(property(problem.code().id() + " " + problem.code().title()));
    return line.append("::").append(data(text(problem))).toString();
  }

  private static String text(Diagnostic problem) {
    String follows =
        problem.follows().isEmpty()
            ? ""
            : "\nbecause of it: " + DiagnosticFormatter.places(problem.follows());
    return AnnotationText.of(problem) + follows;
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
