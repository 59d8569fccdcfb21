// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.run.GlueArguments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GetJobRunsResponse;
import software.amazon.awssdk.services.glue.model.JobRun;

/** Looks for the run that has a token among the runs of a job, which are listed newest first. */
final class RunSearch {

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 10;
  // clocks differ
  private static final Duration SLACK = Duration.ofMinutes(10);

  private final Supplier<GlueClient> glue;

  RunSearch(Supplier<GlueClient> glue) {
    this.glue = glue;
  }

  /**
   * The run.
   *
   * @param since the run is not older than that
   * @throws DiagnosticException when Glue does not tell
   */
  Optional<ListedRun> find(String job, String token, Instant since) {
    List<JobRun> attempts = new ArrayList<>();
    String next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      GetJobRunsResponse answer = page(job, next);
      answer.jobRuns().stream()
          .filter(run -> token.equals(run.arguments().get(GlueArguments.TOKEN)))
          .forEach(attempts::add);
      next = answer.nextToken();
      boolean firstAttempt = attempts.stream().anyMatch(run -> attempt(run) == 0);
      if (firstAttempt || next == null || isBefore(answer.jobRuns(), since.minus(SLACK))) {
        break;
      }
    }
    return attempts.stream()
        .min(Comparator.comparing(RunSearch::attempt))
        .map(first -> new ListedRun(first.id(), end(attempts)));
  }

  private static Instant end(List<JobRun> attempts) {
    return attempts.stream()
        .map(run -> run.completedOn() == null ? Instant.MAX : run.completedOn())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private GetJobRunsResponse page(String job, String next) {
    return AwsProblems.call(
        AwsCall.job("GetJobRuns", job),
        () -> {
          try {
            return glue.get()
                .getJobRuns(request -> request.jobName(job).maxResults(PAGE).nextToken(next));
          } catch (EntityNotFoundException e) {
            // a job that is not there has no runs
            return GetJobRunsResponse.builder().build();
          }
        });
  }

  private static int attempt(JobRun run) {
    return run.attempt() == null ? 0 : run.attempt();
  }

  private static boolean isBefore(List<JobRun> runs, Instant since) {
    return !runs.isEmpty()
        && runs.stream()
            .allMatch(run -> run.startedOn() != null && run.startedOn().isBefore(since));
  }
}
