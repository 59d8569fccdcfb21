// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a job run executes.
 *
 * @param jobName the job
 * @param runId the run
 * @param glue where Glue itself is
 * @param scriptLocation where its script is, {@code s3://…}
 * @param arguments all its arguments, as Glue merges them
 * @param stdout takes each line of the program's output
 * @param stderr takes each line of the program's log
 */
public record JobExecution(
    String jobName,
    String runId,
    URI glue,
    String scriptLocation,
    Map<String, String> arguments,
    Consumer<String> stdout,
    Consumer<String> stderr) {

  public JobExecution {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
