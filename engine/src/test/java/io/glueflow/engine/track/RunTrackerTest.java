// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.AwsStub.Answer;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTrackerTest {

  private static final RunReference RUN = new RunReference("job", "jr_1", "", "");
  private static final PollTimings FAST =
      new PollTimings(
          Duration.ofMillis(2),
          Duration.ofMillis(10),
          Duration.ofSeconds(20),
          Duration.ofMillis(300));

  private final List<TrackEvent> events = Collections.synchronizedList(new ArrayList<>());
  private AwsStub aws;

  @BeforeEach
  void start() throws IOException {
    aws = new AwsStub();
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void tellsEachStateOnceUntilTheEnd() {
    aws.on("GetJobRun", run("WAITING", ",\"StateDetail\":\"no room\""))
        .on("GetJobRun", run("WAITING", ",\"StateDetail\":\"no room\""))
        .on("GetJobRun", run("WAITING", ",\"StateDetail\":\"no address\""))
        .on("GetJobRun", run("STARTING", ""), run("RUNNING", ""), run("RUNNING", ""))
        .on("GetJobRun", run("STOPPING", ""), run("STOPPED", ""));

    Optional<RunStatus> end = tracker(FAST).follow();

    assertThat(end.orElseThrow().state()).isEqualTo(GlueState.STOPPED);
    assertThat(events.stream().filter(TrackEvent.StateChanged.class::isInstance))
        .map(event -> ((TrackEvent.StateChanged) event).status())
        .map(status -> status.state() + status.detail())
        .containsExactly(
            "WAITINGno room", "WAITINGno address", "STARTING", "RUNNING", "STOPPING", "STOPPED");
    assertThat(events).hasAtLeastOneElementOfType(TrackEvent.Polled.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = GlueState.class,
      names = {"STOPPED", "SUCCEEDED", "FAILED", "TIMEOUT", "ERROR", "EXPIRED"})
  void endsInEachFinalState(GlueState state) {
    aws.on("GetJobRun", run("RUNNING", ""), run(state.name(), ",\"ErrorMessage\":\"why\""));
    aws.on("GetJob", Answer.ok("{\"Job\":{\"Name\":\"job\",\"MaxRetries\":0}}"));

    RunStatus end = tracker(FAST).follow().orElseThrow();

    assertThat(end.state()).isEqualTo(state);
    assertThat(end.message()).isEqualTo("why");
  }

  @Test
  void followsTheRunThatGlueStartsAfterAFailure() {
    aws.on(
            "GetJobRun",
            request ->
                request.text("RunId").equals("jr_1")
                    ? run("FAILED", "")
                    : Answer.ok(
                        "{\"JobRun\":"
                            + json("jr_1_attempt_1", "SUCCEEDED", ",\"PreviousRunId\":\"jr_1\"")
                            + "}"))
        .on("GetJob", Answer.ok("{\"Job\":{\"Name\":\"job\",\"MaxRetries\":1}}"))
        .on("GetJobRuns", Answer.ok("{\"JobRuns\":[" + json("jr_1", "FAILED", "") + "]}"))
        .on(
            "GetJobRuns",
            Answer.ok(
                "{\"JobRuns\":["
                    + json("jr_9", "RUNNING", "")
                    + ","
                    + json("jr_1_attempt_1", "STARTING", ",\"PreviousRunId\":\"jr_1\"")
                    + ","
                    + json("jr_1", "FAILED", "")
                    + "]}"));

    RunStatus end = tracker(FAST).follow().orElseThrow();

    assertThat(end.run().runId()).isEqualTo("jr_1_attempt_1");
    assertThat(end.state()).isEqualTo(GlueState.SUCCEEDED);
    assertThat(events).hasAtLeastOneElementOfType(TrackEvent.Retried.class);
  }

  @Test
  void aFailureThatGlueDoesNotRepeatAfterAllIsTheEnd() {
    aws.on("GetJobRun", run("FAILED", ""))
        .on("GetJob", Answer.ok("{\"Job\":{\"Name\":\"job\",\"MaxRetries\":3}}"))
        .on("GetJobRuns", Answer.ok("{\"JobRuns\":[" + json("jr_1", "FAILED", "") + "]}"));

    assertThat(tracker(FAST).follow().orElseThrow().state()).isEqualTo(GlueState.FAILED);
  }

  @Test
  void aFailureIsTheEndForWhoMayNotReadTheJob() {
    aws.on("GetJobRun", run("FAILED", ""))
        .on("GetJob", Answer.error("AccessDeniedException", "glue:GetJob"));

    assertThat(tracker(FAST).follow().orElseThrow().state()).isEqualTo(GlueState.FAILED);
  }

  @Test
  void goesOnThroughThrottlingFaultsAndDroppedConnections() {
    aws.on("GetJobRun", Answer.error("ThrottlingException", "Rate exceeded"))
        .on("GetJobRun", Answer.fault(), run("RUNNING", ""), Answer.drop(), Answer.drop())
        .on("GetJobRun", Answer.error("OperationTimeoutException", "slow"), run("SUCCEEDED", ""));

    assertThat(tracker(FAST).follow().orElseThrow().state()).isEqualTo(GlueState.SUCCEEDED);
    assertThat(events.stream().filter(TrackEvent.Disturbed.class::isInstance)).hasSize(5);
    assertThat(events.stream().filter(TrackEvent.Recovered.class::isInstance)).hasSize(2);
  }

  @Test
  void givesUpAfterALongOutageAndSaysHowToGoOn() {
    aws.on("GetJobRun", run("RUNNING", ""), Answer.drop());
    PollTimings impatient =
        new PollTimings(
            Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(60), Duration.ZERO);

    assertThatThrownBy(tracker(impatient)::follow)
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            lost -> {
              assertThat(lost.diagnostics().get(0).code())
                  .isEqualTo(DiagnosticCode.AWS_UNREACHABLE);
              assertThat(lost.diagnostics().get(0).hint())
                  .contains("'glueflow status jr_1 --job job'");
            });
  }

  @Test
  void expiredCredentialsAreToldAtOnce() {
    aws.on("GetJobRun", run("RUNNING", ""))
        .on("GetJobRun", Answer.error("ExpiredTokenException", "The token has expired"));

    assertThatThrownBy(tracker(FAST)::follow)
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            lost -> {
              assertThat(lost.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.AWS_REFUSED);
              assertThat(lost.diagnostics().get(0).hint())
                  .contains("sign in again")
                  .contains("'glueflow status jr_1 --job job'");
            });
    assertThat(events).noneMatch(TrackEvent.Disturbed.class::isInstance);
  }

  @Test
  void isStoppedFromAnotherThreadWhileItPauses() throws Exception {
    aws.on("GetJobRun", run("RUNNING", ""));
    PollTimings slow =
        new PollTimings(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO);
    RunTracker tracker = tracker(slow);
    CompletableFuture<Optional<RunStatus>> end = CompletableFuture.supplyAsync(tracker::follow);
    while (events.isEmpty()) {
      Thread.sleep(5);
    }

    tracker.stop();

    assertThat(end.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void pausesGrowUntilTheyAreLongEnough() {
    Duration pause = PollTimings.STANDARD.first();
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      pauses.add(pause);
      pause = PollTimings.STANDARD.after(pause);
    }
    assertThat(pauses).isSorted().last().isEqualTo(Duration.ofSeconds(30));
  }

  private RunTracker tracker(PollTimings timings) {
    JobRuns runs = new JobRuns(aws.glue(), 0.44, Clock.systemUTC());
    return new RunTracker(runs, RUN, timings, events::add);
  }

  private static Answer run(String state, String more) {
    return Answer.ok("{\"JobRun\":" + json("jr_1", state, more) + "}");
  }

  private static String json(String id, String state, String more) {
    return "{\"Id\":\""
        + id
        + "\",\"JobRunState\":\""
        + state
        + "\",\"StartedOn\":1.7E9"
        + more
        + "}";
  }
}
