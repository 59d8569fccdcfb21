// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.submit.RunReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.ListJobsRequest;
import software.amazon.awssdk.services.glue.model.ListJobsResponse;

/** The Glue jobs that glueflow manages: those that have its tag. */
public final class ManagedJobs {

  private static final int PAGE = 100;

  private final GlueClient glue;
  private final JobRuns runs;

  public ManagedJobs(GlueClient glue, JobRuns runs) {
    this.glue = glue;
    this.runs = runs;
  }

  /** Their names, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    String token = null;
    do {
      ListJobsRequest request =
          ListJobsRequest.builder()
              .tags(Map.of(JobIdentity.MANAGED_TAG, "true"))
              .maxResults(PAGE)
              .nextToken(token)
              .build();
      ListJobsResponse page =
          AwsProblems.call(AwsCall.glue("ListJobs", "job/*"), () -> glue.listJobs(request));
      names.addAll(page.jobNames());
      token = page.nextToken();
    } while (token != null && !token.isEmpty());
    names.sort(null);
    return names;
  }

  /** The newest run of a job; empty when it has none, or there is no such job. */
  public Optional<RunStatus> newestRun(String jobName) {
    return AwsProblems.call(
        AwsCall.job("GetJobRuns", jobName),
        () -> {
          try {
            return runs.newest(jobName, 1).findFirst();
          } catch (EntityNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /** Looks for a run among the jobs of glueflow. */
  public Optional<RunReference> find(String runId) {
    return names().stream().filter(job -> isRunOf(job, runId)).findFirst().map(named(runId));
  }

  private static Function<String, RunReference> named(String runId) {
    return job -> new RunReference(job, runId, "", "");
  }

  private boolean isRunOf(String job, String runId) {
    return AwsProblems.call(
        AwsCall.job("GetJobRun", job),
        () -> {
          try {
            glue.getJobRun(request -> request.jobName(job).runId(runId));
            return true;
          } catch (EntityNotFoundException e) {
            return false;
          }
        });
  }

  /** The runs of a job that have not ended. */
  public List<RunStatus> liveRuns(String jobName) {
    return AwsProblems.call(
        AwsCall.job("GetJobRuns", jobName),
        () -> runs.of(jobName).filter(run -> !run.state().isFinal()).toList());
  }

  /** Removes a job; its runs are forgotten with it. */
  public void delete(String jobName) {
    AwsProblems.call(
        AwsCall.job("DeleteJob", jobName),
        () -> glue.deleteJob(request -> request.jobName(jobName)));
  }
}
