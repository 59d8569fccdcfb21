// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Location;
import java.util.Map;
import java.util.Set;

/** The kind of worker exists, runs batch jobs, and fits the execution class. */
final class WorkersFit implements PreflightRule {

  private static final String EXECUTOR_CORES = "--executor-cores";

  /** The virtual cores of each kind that runs Spark batch jobs. */
  private static final Map<String, Integer> CORES =
      Map.ofEntries(
          Map.entry("G.1X", 4),
          Map.entry("G.2X", 8),
          Map.entry("G.4X", 16),
          Map.entry("G.8X", 32),
          Map.entry("G.12X", 48),
          Map.entry("G.16X", 64),
          Map.entry("R.1X", 4),
          Map.entry("R.2X", 8),
          Map.entry("R.4X", 16),
          Map.entry("R.8X", 32));

  private static final Map<String, String> UNFIT =
      Map.of(
          "Standard", "went with Glue 1.0",
          "G.025X", "is for streaming jobs only",
          "Z.2X", "is for Ray jobs only");

  private static final Set<String> FLEX = Set.of("G.1X", "G.2X");

  /** What came with Glue 4.0. */
  private static final Set<String> NOT_IN_GLUE_3 =
      Set.of("G.12X", "G.16X", "R.1X", "R.2X", "R.4X", "R.8X");

  @Override
  public String title() {
    return "workers";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    Settings settings = context.settings();
    String type = settings.get(JobKeys.WORKER_TYPE);
    Location place = context.place(JobKeys.WORKER_TYPE);
    if (UNFIT.containsKey(type)) {
      report(
          diagnostics, place, "worker type " + type + " " + UNFIT.get(type), "use G.1X or larger");
    } else if (!CORES.containsKey(type)) {
      diagnostics.report(
          problem(
                  place,
                  "worker type '" + type + "' is not known here",
                  Suggestion.didYouMean(type, CORES.keySet()))
              .withSeverity(Severity.WARNING));
    }
    if (NOT_IN_GLUE_3.contains(type) && settings.get(JobKeys.GLUE_VERSION).equals("3.0")) {
      report(
          diagnostics,
          place,
          "Glue 3.0 has no workers of type " + type,
          "use G.1X, G.2X, G.4X or G.8X, or Glue 4.0 or later");
    }
    if (settings.get(JobKeys.EXECUTION_CLASS).equals("FLEX") && !FLEX.contains(type)) {
      report(
          diagnostics,
          context.place(JobKeys.EXECUTION_CLASS),
          "execution class FLEX has no workers of type " + type,
          "use G.1X or G.2X, or execution class STANDARD");
    }
    executorCores(context, type, diagnostics);
    if (settings.isGiven(JobKeys.MAX_CAPACITY)) {
      diagnostics.report(
          problem(
                  context.place(JobKeys.MAX_CAPACITY),
                  "'max-capacity' has no effect since Glue 2.0",
                  "say 'worker-type' and 'number-of-workers' instead")
              .withSeverity(Severity.WARNING));
    }
  }

  private static void executorCores(
      PreflightContext context, String type, Diagnostics diagnostics) {
    String text =
        context
            .settings()
            .find(JobKeys.DEFAULT_ARGUMENTS)
            .map(arguments -> arguments.getOrDefault(EXECUTOR_CORES, ""))
            .orElse("");
    boolean number = text.matches("\\d{1,6}");
    if (number && CORES.containsKey(type) && Integer.parseInt(text) > 2 * CORES.get(type)) {
      report(
          diagnostics,
          context.place(JobKeys.DEFAULT_ARGUMENTS, EXECUTOR_CORES),
          EXECUTOR_CORES + " is " + text + ": " + type + " allows " + 2 * CORES.get(type),
          "twice the virtual cores of a worker is the most");
    }
  }

  private static void report(Diagnostics diagnostics, Location place, String message, String hint) {
    diagnostics.report(problem(place, message, hint));
  }

  private static Diagnostic problem(Location place, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.WORKERS_UNFIT, place, message).withHint(hint);
  }
}
