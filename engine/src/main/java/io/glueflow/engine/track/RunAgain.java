// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.submit.SubmitPlaces;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.GlueArguments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run is told that is to do what an earlier one did. */
public final class RunAgain {

  private RunAgain() {}

  /**
   * The arguments of an earlier run. What it ran is named also where only the job did so then: the
   * job may have been changed since.
   *
   * @param inEffect those of its job among them
   * @throws DiagnosticException when the job cannot do it any more
   */
  public static Map<String, String> arguments(RunStatus before, Map<String, String> inEffect) {
    if (!inEffect.containsKey(GlueArguments.RUNS)) {
      throw problem(
          before,
          DiagnosticCode.JOB_NOT_OURS,
          "the run was not started by glueflow, and does not say what it ran",
          "start it again in Glue's console, or submit the workflow");
    }
    Map<String, String> arguments = new HashMap<>(before.arguments());
    switch (RunMode.of(inEffect)) {
      case SCRIPT -> arguments.put(GlueArguments.RUNS, inEffect.get(GlueArguments.RUNS));
      case RUNNER -> {
        if (!inEffect
            .getOrDefault(ManagedArgument.EXTRA_JARS, "")
            .contains(SubmitPlaces.RUNNER_JAR)) {
          throw problem(
              before,
              DiagnosticCode.NOT_REPEATABLE,
              "the job runs a generated script by now, and has no runner for the workflow",
              "submit the workflow");
        }
        inEffect.forEach(
            (name, value) -> {
              if (name.startsWith(GlueArguments.PREFIX)) {
                arguments.putIfAbsent(name, value);
              }
            });
      }
    }
    return arguments;
  }

  private static DiagnosticException problem(
      RunStatus run, DiagnosticCode code, String message, String hint) {
    return new DiagnosticException(
        List.of(Diagnostic.of(code, Location.ofFile(run.run().runId()), message).withHint(hint)));
  }
}
