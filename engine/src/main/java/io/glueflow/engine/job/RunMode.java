// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.run.GlueArguments;
import java.util.Locale;
import java.util.Map;

/** What a job runs its workflow by. */
public enum RunMode {
  /** The prebuilt main class, which reads the workflow when it starts. */
  RUNNER(GlueArguments.PARAMETER_PREFIX),
  /** A program that is generated from the workflow, and knows nothing of glueflow. */
  SCRIPT("--");

  private final String parameterPrefix;

  RunMode(String parameterPrefix) {
    this.parameterPrefix = parameterPrefix;
  }

  /** The name that settings and options have for it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode that settings ask for. */
  public static RunMode of(Settings settings) {
    return valueOf(settings.get(JobKeys.MODE).toUpperCase(Locale.ROOT));
  }

  /**
   * The mode of a run: only the prebuilt main class is told of a workflow, and only runs of
   * generated scripts name their script.
   *
   * @param arguments those in effect
   */
  public static RunMode of(Map<String, String> arguments) {
    return arguments.containsKey(ManagedArgument.SCRIPT)
            || !arguments.containsKey(GlueArguments.WORKFLOW)
        ? SCRIPT
        : RUNNER;
  }

  /** The argument of a run that holds the value of a parameter of the workflow. */
  public String argument(String parameter) {
    return parameterPrefix + parameter;
  }
}
