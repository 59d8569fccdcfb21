// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.job.JobIdentity;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import java.util.List;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/**
 * All that a submission is going to do, before anything is done.
 *
 * @param identity which job runs the workflow
 * @param assets what the run reads; the workflow's document is the first
 * @param job the job as it is to be
 * @param run what the run is told
 * @param queued whether Glue queues the run when it has no room
 */
public record SubmitPlan(
    JobIdentity identity, List<Asset> assets, CreateJobRequest job, GlueRun run, boolean queued) {

  public SubmitPlan {
    assets = List.copyOf(assets);
  }

  /** The start of the run. */
  RunStart start() {
    return new RunStart(identity.name(), run.runs(), GlueArguments.write(run), queued);
  }
}
