// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.logs.LogStore;
import java.time.Clock;
import java.util.Map;

/** Writes the lines of a run to the log groups that Glue writes them to. */
final class RunLog {

  private static final String OUTPUT = "/aws-glue/jobs/output";
  private static final String ERROR = "/aws-glue/jobs/error";
  private static final String CONTINUOUS = "/aws-glue/jobs/logs-v2";

  private final LogStore logs;
  private final Clock clock;
  private final String id;
  private final boolean continuous;
  private final String group;
  private final String stream;

  RunLog(LogStore logs, JobRun run, Clock clock) {
    this.logs = logs;
    this.clock = clock;
    this.id = run.id();
    Map<String, String> arguments = run.mergedArguments();
    this.continuous = "true".equals(arguments.get("--enable-continuous-cloudwatch-log"));
    this.group = arguments.getOrDefault("--continuous-log-logGroup", CONTINUOUS);
    this.stream = arguments.getOrDefault("--continuous-log-logStreamPrefix", id) + "-driver";
  }

  void stdout(String line) {
    write(OUTPUT, line);
  }

  void stderr(String line) {
    write(ERROR, line);
  }

  private void write(String classic, String line) {
    logs.write(classic, id, line, clock.instant());
    if (continuous) {
      logs.write(group, stream, line, clock.instant());
    }
  }
}
