// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.util.List;

/** Tells how a run on Glue ended, when it did not end well, as a problem. */
public final class RunProblem {

  private RunProblem() {}

  /**
   * The problem.
   *
   * @param run a run that has ended otherwise than by success
   * @param log the last lines that its logs have; they may know more than Glue's message
   */
  public static Diagnostic of(RunStatus run, List<LogLine> log) {
    String message = LookAlikeSecrets.hide(run.message()).strip();
    return Diagnostic.of(
            DiagnosticCode.GLUE_RUN_FAILED,
            Location.ofFile(run.run().runId()),
            what(run.state()) + (message.isEmpty() ? "" : ": " + firstLine(message)))
        .withHint(hint(run, message, log));
  }

  private static String what(GlueState state) {
    return switch (state) {
      case STOPPED -> "the run was stopped";
      case TIMEOUT -> "the run took longer than it was allowed to";
      case EXPIRED -> "the run waited in Glue's queue for too long";
      case ERROR -> "Glue could not do the run";
      default -> "the run failed";
    };
  }

  private static String hint(RunStatus run, String message, List<LogLine> log) {
    String known = GlueErrors.hint(message);
    // the last line that is known is the nearest to the end
    for (int i = log.size() - 1; known.isEmpty() && i >= 0; i--) {
      known = GlueErrors.hintOfLine(log.get(i).text());
    }
    if (!known.isEmpty()) {
      return known;
    }
    return switch (run.state()) {
      case STOPPED -> "somebody stopped it, or 'glueflow cancel' did";
      case TIMEOUT -> GlueErrors.TOO_LONG;
      case EXPIRED -> "fewer runs at once, or a higher quota of the account, would make room";
      default -> "'glueflow logs " + run.run().runId() + " --all' shows everything it logged";
    };
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
