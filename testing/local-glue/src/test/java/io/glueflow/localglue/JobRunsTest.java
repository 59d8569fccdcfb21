// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.localglue.job.JobExecutor;
import io.glueflow.localglue.job.JobOutcome;
import io.glueflow.localglue.job.RunOptions;
import io.glueflow.localglue.job.TimedJobExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConcurrentRunsExceededException;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.glue.model.JobRunState;
import software.amazon.awssdk.services.glue.model.ResourceNumberLimitExceededException;
import software.amazon.awssdk.services.glue.model.StartJobRunRequest;

class JobRunsTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private LocalServices services;
  private GlueClient glue;

  @AfterEach
  void stop() throws IOException {
    glue.close();
    services.close();
  }

  @Test
  void succeeds() throws IOException {
    start(new TimedJobExecutor(Duration.ofMillis(10)), RunOptions.defaults());
    job(job -> {});
    String id = run(r -> r.arguments(Map.of("--a", "1")));

    JobRun run = await(id, JobRunState.SUCCEEDED);

    assertThat(run.jobName()).isEqualTo("job");
    assertThat(run.attempt()).isZero();
    assertThat(run.previousRunId()).isNull();
    assertThat(run.errorMessage()).isNull();
    assertThat(run.glueVersion()).isEqualTo("5.1");
    assertThat(run.workerTypeAsString()).isEqualTo("G.1X");
    assertThat(run.numberOfWorkers()).isEqualTo(2);
    assertThat(run.maxCapacity()).isEqualTo(2.0);
    assertThat(run.timeout()).isEqualTo(480);
    assertThat(run.logGroupName()).isEqualTo("/aws-glue/jobs");
    assertThat(run.arguments()).isEqualTo(Map.of("--a", "1"));
    assertThat(run.startedOn()).isBeforeOrEqualTo(run.completedOn());
  }

  @Test
  void mergesTheArgumentsOfTheProgram() throws IOException {
    Map<String, String> seen = new ConcurrentHashMap<>();
    start(
        execution -> {
          seen.putAll(execution.arguments());
          return JobOutcome.succeeded();
        },
        RunOptions.defaults());
    job(
        job ->
            job.defaultArguments(Map.of("--a", "default", "--b", "default", "--c", "default"))
                .nonOverridableArguments(Map.of("--c", "fixed")));
    String id = run(r -> r.arguments(Map.of("--b", "run", "--c", "run")));
    await(id, JobRunState.SUCCEEDED);

    assertThat(seen)
        .containsEntry("--a", "default")
        .containsEntry("--b", "run")
        .containsEntry("--c", "fixed")
        .containsEntry("--JOB_NAME", "job")
        .containsEntry("--JOB_RUN_ID", id);
  }

  @Test
  void failsAndTriesAgain() throws IOException {
    start(
        new TimedJobExecutor(
            Duration.ZERO,
            execution ->
                execution.runId().endsWith("_attempt_2")
                    ? JobOutcome.succeeded()
                    : JobOutcome.failed("Exception: no luck")),
        RunOptions.defaults());
    job(job -> job.maxRetries(3));
    String id = run(r -> {});

    await(id + "_attempt_2", JobRunState.SUCCEEDED);

    List<JobRun> runs = glue.getJobRuns(r -> r.jobName("job")).jobRuns();
    assertThat(runs)
        .extracting(JobRun::id)
        .containsExactly(id + "_attempt_2", id + "_attempt_1", id);
    assertThat(runs).extracting(JobRun::attempt).containsExactly(2, 1, 0);
    assertThat(runs).extracting(JobRun::previousRunId).containsExactly(id + "_attempt_1", id, null);
    assertThat(runs.get(2).jobRunState()).isEqualTo(JobRunState.FAILED);
    assertThat(runs.get(2).errorMessage()).isEqualTo("Exception: no luck");
  }

  @Test
  void errsWhenTheExecutorItselfFails() throws IOException {
    start(
        execution -> {
          throw new IllegalStateException("Cannot execute");
        },
        RunOptions.defaults());
    job(job -> {});

    assertThat(await(run(r -> {}), JobRunState.ERROR).errorMessage()).contains("Cannot execute");
  }

  @Test
  void startsRunsAndStops() throws IOException {
    start(
        new TimedJobExecutor(LONG),
        RunOptions.defaults().starting(Duration.ofMillis(200)).stopping(Duration.ofMillis(200)));
    job(job -> {});
    String id = run(r -> {});

    await(id, JobRunState.STARTING);
    await(id, JobRunState.RUNNING);
    assertThat(glue.batchStopJobRun(r -> r.jobName("job").jobRunIds(id, "jr_x")))
        .satisfies(
            response -> {
              assertThat(response.successfulSubmissions()).hasSize(1);
              assertThat(response.errors().get(0).jobRunId()).isEqualTo("jr_x");
            });
    await(id, JobRunState.STOPPING);
    await(id, JobRunState.STOPPED);
    assertThat(glue.batchStopJobRun(r -> r.jobName("job").jobRunIds(id)).errors()).hasSize(1);
  }

  @Test
  void timesOutAndDoesNotTryAgain() throws IOException {
    start(new TimedJobExecutor(LONG), RunOptions.defaults().minute(Duration.ofMillis(20)));
    job(job -> job.maxRetries(1));

    JobRun run = await(run(r -> r.timeout(2)), JobRunState.TIMEOUT);

    assertThat(run.errorMessage()).contains("2 minutes");
    assertThat(glue.getJobRuns(r -> r.jobName("job")).jobRuns()).hasSize(1);
  }

  @Test
  void refusesMoreRunsThanTheJobAllows() throws IOException {
    start(new TimedJobExecutor(LONG), RunOptions.defaults());
    job(job -> {});
    run(r -> {});

    assertThatThrownBy(() -> run(r -> {})).isInstanceOf(ConcurrentRunsExceededException.class);
  }

  @Test
  void refusesMoreRunsThanTheAccountAllows() throws IOException {
    start(new TimedJobExecutor(LONG), RunOptions.defaults().accountRuns(1));
    job(job -> job.executionProperty(p -> p.maxConcurrentRuns(5)));
    run(r -> {});

    assertThatThrownBy(() -> run(r -> {})).isInstanceOf(ResourceNumberLimitExceededException.class);
  }

  @Test
  void queuesRunsInTheirOrder() throws IOException {
    start(new TimedJobExecutor(Duration.ofMillis(100)), RunOptions.defaults());
    job(job -> job.jobRunQueuingEnabled(true));
    run(r -> {});
    String second = run(r -> {});
    String third = run(r -> {});

    JobRun waiting = await(third, JobRunState.WAITING);
    assertThat(waiting.stateDetail()).contains("queued");
    await(third, JobRunState.SUCCEEDED);
    assertThat(state(second)).isEqualTo(JobRunState.SUCCEEDED);
  }

  @Test
  void queuedRunsExpireOrAreStopped() throws IOException {
    start(new TimedJobExecutor(LONG), RunOptions.defaults().queueTime(Duration.ofMillis(300)));
    job(job -> {});
    run(r -> {});
    String first = run(r -> r.jobRunQueuingEnabled(true));
    String second = run(r -> r.jobRunQueuingEnabled(true));
    glue.batchStopJobRun(r -> r.jobName("job").jobRunIds(second));

    await(first, JobRunState.EXPIRED);
    assertThat(state(second)).isEqualTo(JobRunState.STOPPED);
  }

  @Test
  void listsTheNewestFirstInPages() throws IOException {
    start(new TimedJobExecutor(Duration.ZERO), RunOptions.defaults());
    job(job -> job.executionProperty(p -> p.maxConcurrentRuns(100)));
    List<String> ids = IntStream.range(0, 7).mapToObj(i -> run(r -> {})).toList();

    List<String> listed =
        glue.getJobRunsPaginator(r -> r.jobName("job").maxResults(3)).jobRuns().stream()
            .map(JobRun::id)
            .toList();

    assertThat(listed).hasSize(7).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(listed.get(0)).isEqualTo(ids.get(6));
    assertThatThrownBy(() -> glue.getJobRuns(r -> r.jobName("job").maxResults(201)))
        .hasMessageContaining("less than or equal to 200");
  }

  @Test
  void knowsNoOtherJobsAndRuns() throws IOException {
    start(new TimedJobExecutor(Duration.ZERO), RunOptions.defaults());

    assertThatThrownBy(() -> run(r -> {})).isInstanceOf(EntityNotFoundException.class);
    assertThatThrownBy(() -> glue.getJobRuns(r -> r.jobName("job")))
        .isInstanceOf(EntityNotFoundException.class);
    assertThatThrownBy(() -> state("jr_x")).isInstanceOf(EntityNotFoundException.class);
  }

  private void start(JobExecutor executor, RunOptions options) throws IOException {
    services = new LocalServices(LocalGlue.builder().executor(executor).runs(options));
    glue = services.glue();
  }

  private void job(Consumer<CreateJobRequest.Builder> more) {
    glue.createJob(
        job -> {
          job.name("job")
              .role("role")
              .command(c -> c.name("glueetl").scriptLocation("s3://bucket/Job.scala"))
              .workerType("G.1X")
              .numberOfWorkers(2);
          more.accept(job);
        });
  }

  private String run(Consumer<StartJobRunRequest.Builder> more) {
    return glue.startJobRun(
            run -> {
              run.jobName("job");
              more.accept(run);
            })
        .jobRunId();
  }

  private JobRunState state(String id) {
    return glue.getJobRun(r -> r.jobName("job").runId(id)).jobRun().jobRunState();
  }

  private JobRun await(String id, JobRunState state) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        JobRun run = glue.getJobRun(r -> r.jobName("job").runId(id)).jobRun();
        if (run.jobRunState() == state) {
          return run;
        }
        assertThat(System.nanoTime()).as("%s is still %s", id, run.jobRunState()).isLessThan(end);
      } catch (EntityNotFoundException e) {
        assertThat(System.nanoTime()).as("%s does not exist", id).isLessThan(end);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
