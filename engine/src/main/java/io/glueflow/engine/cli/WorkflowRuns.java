// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.RunStatus;
import java.util.List;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** The runs of a workflow, among those of the job that it may share with others. */
final class WorkflowRuns {

  /** How many runs of a shared job are looked at. */
  private static final int MOST = 2000;

  private WorkflowRuns() {}

  /** The newest of them, no more than a number. */
  static List<RunStatus> of(JobRuns runs, JobIdentity job, int most) {
    return AwsProblems.call(
        AwsCall.job("GetJobRuns", job.name()),
        () -> {
          try {
            return job.shared()
                ? runs.newest(job.name(), MOST).filter(run -> isOf(run, job)).limit(most).toList()
                : runs.newest(job.name(), most).toList();
          } catch (EntityNotFoundException e) {
            return List.of();
          }
        });
  }

  private static boolean isOf(RunStatus run, JobIdentity job) {
    return run.run().runs().endsWith("/runs/" + job.folder());
  }
}
