// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.job.RunMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/**
 * All that a submission is going to do, before anything is done.
 *
 * @param identity which job runs the workflow
 * @param mode what the job runs it by
 * @param places where things of the workflow are
 * @param assets what the run reads
 * @param job the job as it is to be
 * @param arguments what the run is told
 * @param queued whether Glue queues the run when it has no room
 */
public record SubmitPlan(
    JobIdentity identity,
    RunMode mode,
    SubmitPlaces places,
    List<Asset> assets,
    CreateJobRequest job,
    Map<String, String> arguments,
    boolean queued) {

  public SubmitPlan {
    assets = List.copyOf(assets);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** The start of the run. */
  public RunStart start() {
    return new RunStart(identity.name(), places.runs().toString(), arguments, queued);
  }
}
