// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.model.run.GlueArguments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobRun;

/** Reads runs from AWS Glue. Failures are those of the AWS SDK. Thread-safe. */
public final class JobRuns {

  /** The most that Glue gives at once. */
  private static final int PAGE = 200;

  private static final String FLEX = "FLEX";

  private final GlueClient glue;
  private final double dpuHourPrice;
  private final Clock clock;

  /**
   * Reads through a client.
   *
   * @param dpuHourPrice what a DPU-hour costs
   * @param clock tells how long a run has been going on
   */
  public JobRuns(GlueClient glue, double dpuHourPrice, Clock clock) {
    this.glue = glue;
    this.dpuHourPrice = dpuHourPrice;
    this.clock = clock;
  }

  /** How a run stands. */
  public RunStatus status(RunReference run) {
    return status(
        run.jobName(),
        glue.getJobRun(request -> request.jobName(run.jobName()).runId(run.runId())).jobRun());
  }

  /** The runs of a job, the newest first; asked for page by page as they are used. */
  public Stream<RunStatus> of(String jobName) {
    return glue
        .getJobRunsPaginator(request -> request.jobName(jobName).maxResults(PAGE))
        .jobRuns()
        .stream()
        .map(run -> status(jobName, run));
  }

  /** The newest runs of a job, no more than a number of them. */
  public Stream<RunStatus> newest(String jobName, int most) {
    return glue
        .getJobRunsPaginator(
            request -> request.jobName(jobName).maxResults(Math.min(Math.max(most, 1), PAGE)))
        .jobRuns()
        .stream()
        .limit(most)
        .map(run -> status(jobName, run));
  }

  /** The run that Glue started by itself because this one failed, when there is one by now. */
  Optional<RunStatus> retryOf(RunStatus failed) {
    // a retry is newer than what it repeats: nothing older needs to be looked at
    return of(failed.run().jobName())
        .takeWhile(run -> !run.started().isBefore(failed.started()))
        .filter(run -> run.previousRunId().equals(failed.run().runId()))
        .findFirst();
  }

  /** How often Glue itself starts a failed run of the job again. */
  int maxRetries(String jobName) {
    Integer retries = glue.getJob(request -> request.jobName(jobName)).job().maxRetries();
    return retries == null ? 0 : retries;
  }

  /**
   * The arguments in effect in a run: those of its job, overridden by its own. Where the job is
   * gone or may not be read, its own alone.
   */
  public Map<String, String> arguments(RunStatus run) {
    Map<String, String> arguments = new HashMap<>();
    try {
      Job job = glue.getJob(request -> request.jobName(run.run().jobName())).job();
      arguments.putAll(job.defaultArguments());
      arguments.putAll(run.arguments());
      arguments.putAll(job.nonOverridableArguments());
    } catch (GlueException e) {
      if (AwsProblems.isPassing(e)) {
        throw e;
      }
      arguments.putAll(run.arguments());
    }
    return arguments;
  }

  private RunStatus status(String jobName, JobRun run) {
    GlueState state = GlueState.of(String.valueOf(run.jobRunStateAsString()));
    Instant now = clock.instant();
    Instant started = Objects.requireNonNullElse(run.startedOn(), now);
    Instant until = run.completedOn() == null ? now : run.completedOn();
    Duration elapsed = Duration.between(started, until);
    int billed = run.executionTime() == null ? 0 : run.executionTime();
    return new RunStatus(
        new RunReference(
            jobName,
            run.id(),
            run.arguments().getOrDefault(GlueArguments.TOKEN, ""),
            run.arguments().getOrDefault(GlueArguments.RUNS, "")),
        run.attempt() == null ? 0 : run.attempt(),
        text(run.previousRunId()),
        state,
        text(run.stateDetail()),
        text(run.errorMessage()),
        started,
        elapsed.isNegative() ? Duration.ZERO : elapsed,
        Duration.ofSeconds(billed),
        cost(run, state, billed, elapsed),
        run.numberOfWorkers() == null || run.workerTypeAsString() == null
            ? ""
            : run.numberOfWorkers() + " × " + run.workerTypeAsString(),
        text(run.glueVersion()),
        text(run.logGroupName()),
        run.arguments());
  }

  private RunCost cost(JobRun run, GlueState state, int billed, Duration elapsed) {
    boolean flex = FLEX.equals(run.executionClassAsString());
    if (run.dpuSeconds() != null && run.dpuSeconds() > 0) {
      return RunCost.measured(run.dpuSeconds(), flex, dpuHourPrice);
    }
    // Glue may tell the time only at the end; until then the time passed stands for it
    long seconds = billed > 0 || state != GlueState.RUNNING ? billed : elapsed.toSeconds();
    return RunCost.reckoned(
        text(run.workerTypeAsString()),
        run.numberOfWorkers() == null ? 0 : run.numberOfWorkers(),
        seconds,
        flex,
        dpuHourPrice);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
