// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.FetchedReport;
import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.JobRuns;
import io.glueflow.engine.track.ManagedJobs;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunLogs;
import io.glueflow.engine.track.RunReports;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.RunStop;
import io.glueflow.engine.track.RunTracker;
import io.glueflow.engine.track.TrackEvent;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.JobExecution;
import io.glueflow.localglue.job.JobOutcome;
import io.glueflow.localglue.job.TimedJobExecutor;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Runs of the local Glue are followed, read and stopped over HTTP. */
class TrackedRunsTest {

  private static final PollTimings FAST =
      new PollTimings(
          Duration.ofMillis(10),
          Duration.ofMillis(40),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));

  private final List<TrackEvent> events = Collections.synchronizedList(new ArrayList<>());
  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private AwsClients clients;

  @AfterEach
  void stop() throws IOException {
    clients.close();
    rehearsal.close();
  }

  @Test
  void aRunIsFollowedThroughThrottlingAndAnOutage() throws Exception {
    begin(LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMillis(600))));
    RunReference run = rehearsal.submission("orders").submit();
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRun", FaultKind.THROTTLE));
    CompletableFuture<RunStatus> end = following(run);
    until(TrackEvent.Disturbed.class);
    rehearsal.calls().heal();
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRun", FaultKind.DROP_REQUEST));
    Thread.sleep(100);
    rehearsal.calls().heal();

    assertThat(end.get(30, TimeUnit.SECONDS).state()).isEqualTo(GlueState.SUCCEEDED);
    assertThat(events).hasAtLeastOneElementOfType(TrackEvent.Recovered.class);
  }

  @Test
  void theRunThatGlueStartsAfterAFailureIsFollowed() throws Exception {
    begin(
        LocalGlue.builder()
            .executor(
                new TimedJobExecutor(
                    Duration.ofMillis(50),
                    execution ->
                        execution.runId().contains("attempt")
                            ? JobOutcome.succeeded()
                            : JobOutcome.failed("first"))));
    RunReference run = rehearsal.submission("orders").with(JobKeys.MAX_RETRIES, 1L).submit();

    RunStatus end = following(run).get(30, TimeUnit.SECONDS);

    assertThat(end.state()).isEqualTo(GlueState.SUCCEEDED);
    assertThat(end.attempt()).isEqualTo(1);
    assertThat(end.run().token()).isEqualTo(run.token());
    assertThat(events).hasAtLeastOneElementOfType(TrackEvent.Retried.class);
  }

  @Test
  void expiredCredentialsEndFollowingWithoutTheRun() throws Exception {
    begin(LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMillis(300))));
    RunReference run = rehearsal.submission("orders").submit();
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRun", FaultKind.EXPIRED_CREDENTIALS));

    assertThatThrownBy(() -> tracker(run).follow())
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            told ->
                assertThat(told.diagnostics().get(0).hint())
                    .contains("glueflow status " + run.runId()));

    rehearsal.calls().heal();
    assertThat(following(run).get(30, TimeUnit.SECONDS).state()).isEqualTo(GlueState.SUCCEEDED);
  }

  @Test
  void aRunIsStoppedAndItsLogsAreRead() throws Exception {
    begin(LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMinutes(2))));
    RunReference run = rehearsal.submission("orders").submit();
    CompletableFuture<RunStatus> end = following(run);
    while (runs().status(run).state() != GlueState.RUNNING || lines(run).isEmpty()) {
      Thread.sleep(20);
    }

    new RunStop(clients.glue()).ask(run);

    assertThat(end.get(30, TimeUnit.SECONDS).state()).isEqualTo(GlueState.STOPPED);
    assertThat(lines(run)).containsExactly("run " + run.runId() + " of " + run.jobName());
    assertThatThrownBy(() -> new RunStop(clients.glue()).ask(run))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aReportIsReadFromItsPlaceOrToldToBeMissing() throws Exception {
    begin(LocalGlue.builder());
    RunReference run = rehearsal.submission("orders").submit();
    RunStatus end = following(run).get(30, TimeUnit.SECONDS);

    assertThat(fetched(end)).isInstanceOf(FetchedReport.Missing.class);

    put(run.report(), "{\"version\": 1, \"work");
    assertThat(fetched(end))
        .isEqualTo(
            new FetchedReport.Missing(
                "the report at " + run.report() + " is damaged or half written"));

    Instant earlier = end.started().minus(Duration.ofHours(1));
    put(run.report(), RunReportCodec.write(report(earlier)));
    assertThat(fetched(end))
        .isEqualTo(
            new FetchedReport.Missing(
                "the report at " + run.report() + " is that of an earlier attempt"));

    RunReport report = report(end.started().plusSeconds(1));
    put(run.report(), RunReportCodec.write(report));
    assertThat(fetched(end)).isEqualTo(new FetchedReport.Found(report));
  }

  @Test
  void eachAttemptOfGlueLeavesAReportOfItsOwn() throws Exception {
    begin(
        LocalGlue.builder()
            .executor(
                new TimedJobExecutor(
                    Duration.ofMillis(50),
                    execution -> {
                      leaveReport(execution);
                      return JobOutcome.failed("again");
                    })));
    RunReference run = rehearsal.submission("orders").with(JobKeys.MAX_RETRIES, 2L).submit();

    RunStatus last = following(run).get(30, TimeUnit.SECONDS);

    assertThat(last.attempt()).isEqualTo(2);
    List<RunStatus> attempts = runs().of(run.jobName()).toList();
    assertThat(attempts).hasSize(3);
    assertThat(attempts.stream().map(each -> each.run().report()).distinct()).hasSize(3);
    assertThat(attempts)
        .allSatisfy(
            each ->
                assertThat(fetched(each))
                    .isInstanceOfSatisfying(
                        FetchedReport.Found.class,
                        found ->
                            assertThat(found.report().workflow())
                                .isEqualTo("of " + each.run().runId())));
  }

  @Test
  void anAttemptThatDoesNotKnowItselfIsNotTakenForTheFirst() throws Exception {
    begin(
        LocalGlue.builder()
            .executor(
                new TimedJobExecutor(
                    Duration.ofMillis(50), execution -> JobOutcome.failed("again"))));
    RunReference run = rehearsal.submission("orders").with(JobKeys.MAX_RETRIES, 1L).submit();
    RunStatus last = following(run).get(30, TimeUnit.SECONDS);
    assertThat(last.attempt()).isEqualTo(1);

    put(run.report(), RunReportCodec.write(report(last.started().minusMillis(1))));
    assertThat(fetched(last)).isInstanceOf(FetchedReport.Missing.class);

    RunReport own = report(last.started().plusMillis(1));
    put(run.report(), RunReportCodec.write(own));
    assertThat(fetched(last)).isEqualTo(new FetchedReport.Found(own));
  }

  /** What the runner does, which is told the id of its run. */
  private void leaveReport(JobExecution execution) {
    Map<String, String> arguments = new HashMap<>(execution.arguments());
    GlueRun run = GlueArguments.read(arguments);
    Instant now = Instant.now();
    put(
        S3Uri.parse(run.report(arguments.get("--JOB_RUN_ID"))),
        RunReportCodec.write(
            new RunReport(
                "of " + execution.runId(),
                "1",
                RunState.FAILED,
                now,
                now,
                List.of(),
                List.of(),
                Map.of(),
                Map.of())));
  }

  @Test
  void onlyJobsWithTheTagAreOurs() throws Exception {
    begin(LocalGlue.builder());
    rehearsal.submission("orders").submit();
    clients
        .glue()
        .createJob(
            request ->
                request
                    .name("foreign")
                    .role("Etl")
                    .command(c -> c.name("glueetl").scriptLocation("s3://bucket/x.scala")));

    ManagedJobs jobs = new ManagedJobs(clients.glue(), runs());

    assertThat(jobs.names()).containsExactly("glueflow-orders");
    String id = jobs.newestRun("glueflow-orders").orElseThrow().run().runId();
    assertThat(jobs.find(id).orElseThrow().jobName()).isEqualTo("glueflow-orders");
    assertThat(jobs.find("jr_none")).isEmpty();
    assertThat(jobs.newestRun("none")).isEmpty();
    jobs.delete("glueflow-orders");
    assertThat(jobs.names()).isEmpty();
  }

  private void begin(LocalGlue.Builder builder) throws IOException {
    rehearsal = new Rehearsal(folder, builder);
    clients = rehearsal.services().clients(Settings.of(Map.of()));
  }

  private JobRuns runs() {
    return new JobRuns(clients.glue(), 0.44, Clock.systemUTC());
  }

  private RunTracker tracker(RunReference run) {
    return new RunTracker(runs(), run, FAST, events::add);
  }

  private CompletableFuture<RunStatus> following(RunReference run) {
    return CompletableFuture.supplyAsync(() -> tracker(run).follow().orElseThrow());
  }

  private void until(Class<? extends TrackEvent> kind) throws InterruptedException {
    while (events.stream().noneMatch(kind::isInstance)) {
      Thread.sleep(5);
    }
  }

  private List<String> lines(RunReference run) {
    RunStatus status = runs().status(run);
    List<String> lines = new ArrayList<>();
    new RunLogs(clients.logs(), status, runs().arguments(status), true)
        .read(line -> lines.add(line.text()));
    return lines;
  }

  private FetchedReport fetched(RunStatus end) {
    return new RunReports(clients.s3()).fetch(end, runs().arguments(end));
  }

  private void put(S3Uri place, String text) {
    clients
        .s3()
        .putObject(
            request -> request.bucket(place.bucket()).key(place.key()),
            RequestBody.fromString(text));
  }

  private static RunReport report(Instant ended) {
    return new RunReport(
        "orders", "1", RunState.SUCCEEDED, ended, ended, List.of(), List.of(), Map.of(), Map.of());
  }
}
