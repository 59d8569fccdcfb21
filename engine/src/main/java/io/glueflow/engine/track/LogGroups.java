// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.Map;

/**
 * Where the logs of a run are in CloudWatch.
 *
 * @param output the group of what the script prints; its streams are named by runs
 * @param error the group of what Spark and Java say, likewise
 * @param continuous the group that is written to while the run goes on
 * @param prefix what the names of its streams in that group begin with
 */
record LogGroups(String output, String error, String continuous, String prefix) {

  private static final String DEFAULT_BASE = "/aws-glue/jobs";

  /**
   * The groups of a run.
   *
   * @param arguments its arguments, those of the job among them
   */
  static LogGroups of(RunStatus run, Map<String, String> arguments) {
    String given = run.logGroup().replaceFirst("/+$", "");
    String base = given.isEmpty() ? DEFAULT_BASE : given;
    return new LogGroups(
        base + "/output",
        base + "/error",
        arguments.getOrDefault("--continuous-log-logGroup", base + "/logs-v2"),
        arguments.getOrDefault("--continuous-log-logStreamPrefix", run.run().runId()));
  }
}
