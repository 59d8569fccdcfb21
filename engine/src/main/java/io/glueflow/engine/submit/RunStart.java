// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.run.GlueArguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.model.StartJobRunRequest;

/**
 * A run that is to be started once.
 *
 * @param jobName the Glue job
 * @param runs the S3 prefix that runs leave their reports under
 * @param arguments what the run is told, its token included
 * @param queued whether Glue queues the run when it has no room
 */
public record RunStart(String jobName, String runs, Map<String, String> arguments, boolean queued) {

  public RunStart {
    if (arguments.getOrDefault(GlueArguments.TOKEN, "").isEmpty()) {
      throw new IllegalArgumentException("Cannot start a run at most once without a token");
    }
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** What tells the run from all others. */
  public String token() {
    return arguments.get(GlueArguments.TOKEN);
  }

  /** The same run under another token. */
  RunStart withToken(String token) {
    Map<String, String> changed = new LinkedHashMap<>(arguments);
    changed.put(GlueArguments.TOKEN, token);
    return new RunStart(jobName, runs, changed, queued);
  }

  /**
   * What makes two starts the same: the place, the document or script, and the values of its
   * parameters.
   *
   * @param command what asks for the start
   */
  String subject(String command, RunPlace place) {
    StringBuilder text = new StringBuilder(command).append('\n').append(place);
    text.append('\n').append(arguments.getOrDefault(GlueArguments.SHA256, ""));
    new TreeMap<>(arguments)
        .forEach(
            (name, value) -> {
              if (!name.startsWith(GlueArguments.PREFIX)) {
                text.append('\n').append(name).append('=').append(value);
              }
            });
    return Sha256.of(text.toString()).hex();
  }

  /** What finds the run again once Glue has given it an id. */
  RunReference reference(String runId) {
    return new RunReference(jobName, runId, token(), runs);
  }

  /** Where a token that is given from outside is claimed. */
  S3Uri claim() {
    return S3Uri.parse(runs).resolve(token() + "/claim.json");
  }

  StartJobRunRequest request() {
    return StartJobRunRequest.builder()
        .jobName(jobName)
        .arguments(arguments)
        .jobRunQueuingEnabled(queued)
        .build();
  }
}
