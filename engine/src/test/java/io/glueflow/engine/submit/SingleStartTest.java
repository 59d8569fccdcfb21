// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.StubGlue.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

class SingleStartTest {

  private static final Answer NO_RUNS = Answer.ok("{\"JobRuns\":[]}");
  private static final Answer STARTED = Answer.ok("{\"JobRunId\":\"jr_2\"}");
  private static final Instant LONG_AGO = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir private Path folder;
  private final List<SubmitEvent> events = new ArrayList<>();
  private StubGlue glue;
  private Region region = Region.US_EAST_1;
  private String sent = "";
  private String token = "";

  @BeforeEach
  void open() throws IOException {
    glue = new StubGlue();
  }

  @AfterEach
  void close() {
    assertThat(Thread.interrupted()).isFalse();
    glue.close();
  }

  @Test
  void whoIsInterruptedWhileLookingForTheRunKnowsThatNobodyKnows() {
    glue.answers("StartJobRun", Answer.broken());
    glue.answers("GetJobRuns", NO_RUNS);
    assertThatThrownBy(
            () ->
                start(
                    event -> {
                      if (event instanceof SubmitEvent.Reconciling) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .hasMessageContaining("GF620");
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(() -> start(event -> {}))
        .hasMessageContaining("GF620")
        .hasMessageContaining("was cut off");
    assertThat(glue.calls()).containsOnlyOnce("StartJobRun");
  }

  @Test
  void whoIsInterruptedBeforeTheStartHasStartedNothing() throws Exception {
    glue.answers("StartJobRun", STARTED);
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> start(events::add, "submit", Thread.currentThread()::interrupt));
    assertThat(glue.calls()).isEmpty();
    start(events::add);
    assertThat(events).noneMatch(SubmitEvent.TakenUp.class::isInstance);
  }

  @Test
  void aListenerThatFailsLeavesNothingBehind() throws Exception {
    glue.answers("StartJobRun", STARTED);
    assertThatThrownBy(() -> start(failingAt(SubmitEvent.RunStarted.class)))
        .isInstanceOf(IllegalStateException.class);
    start(events::add);
    assertThat(events).noneMatch(SubmitEvent.TakenUp.class::isInstance);
    assertThat(glue.calls()).containsExactly("StartJobRun", "StartJobRun");
  }

  @Test
  void aListenerThatFailsKeepsWhatIsUnknown() {
    glue.answers("StartJobRun", Answer.broken());
    glue.answers("GetJobRuns", NO_RUNS);
    for (Class<?> failing : List.of(SubmitEvent.Reconciling.class, SubmitEvent.TakenUp.class)) {
      assertThatThrownBy(() -> start(failingAt(failing))).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> start(event -> {})).hasMessageContaining("GF620");
    assertThat(glue.calls()).containsOnlyOnce("StartJobRun");
  }

  @Test
  void aRunThatEndedJustNowIsTheOneThatWasMeant() throws Exception {
    leaveUnknown();
    glue.answers("GetJobRuns", run(Instant.now().minusSeconds(60)));
    assertThat(start(events::add).runId()).isEqualTo("jr_1");
    assertThat(glue.calls()).doesNotContain("StartJobRun");
  }

  @Test
  void aRunThatEndedLongAgoIsNotTheOneThatIsMeantNow() throws Exception {
    leaveUnknown();
    glue.answers("GetJobRuns", run(LONG_AGO));
    glue.answers("StartJobRun", STARTED);
    assertThat(start(events::add).runId()).isEqualTo("jr_2");
    assertThat(events)
        .filteredOn(SubmitEvent.Settled.class::isInstance)
        .singleElement()
        .isEqualTo(
            new SubmitEvent.Settled(
                new RunReference("orders", "jr_1", token, "s3://b/runs/orders"), LONG_AGO));
  }

  @Test
  void whatIsUnknownInOneRegionIsNothingToAnother() throws Exception {
    leaveUnknown();
    region = Region.EU_CENTRAL_1;
    glue.answers("StartJobRun", STARTED);
    assertThat(start(event -> {}).runId()).isEqualTo("jr_2");
    region = Region.US_EAST_1;
    glue.answers("GetJobRuns", run(Instant.now()));
    assertThat(start(event -> {}).runId()).isEqualTo("jr_1");
  }

  @Test
  void whatOneCommandLeftIsNothingToAnother() throws Exception {
    leaveUnknown();
    glue.answers("StartJobRun", STARTED);
    assertThat(start(event -> {}, "rerun", () -> {}).runId()).isEqualTo("jr_2");
  }

  /** The token of the first start is that of the record. */
  private void leaveUnknown() {
    glue.answers("StartJobRun", Answer.broken());
    glue.answers("GetJobRuns", NO_RUNS);
    assertThatThrownBy(() -> start(event -> {})).hasMessageContaining("GF620");
    token = sent;
    glue.forget();
  }

  private Answer run(Instant ended) {
    return Answer.ok(
        "{\"JobRuns\":[{\"Id\":\"jr_1\",\"JobRunState\":\"SUCCEEDED\",\"CompletedOn\":%d,\"Arguments\":{\"--glueflow-token\":\"%s\"}}]}"
            .formatted(ended.getEpochSecond(), token));
  }

  private static Consumer<SubmitEvent> failingAt(Class<?> kind) {
    return event -> {
      if (kind.isInstance(event)) {
        throw new IllegalStateException("a listener that fails");
      }
    };
  }

  private RunReference start(Consumer<SubmitEvent> listener)
      throws IOException, InterruptedException {
    return start(listener, "submit", () -> {});
  }

  private RunReference start(
      Consumer<SubmitEvent> listener, String command, SingleStart.Preparation preparation)
      throws IOException, InterruptedException {
    SubmitTimings timings =
        new SubmitTimings(
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ofMillis(10),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(2));
    sent = UUID.randomUUID().toString();
    RunStart start =
        new RunStart("orders", "s3://b/runs/orders", Map.of("--glueflow-token", sent), false);
    Settings settings = Settings.of(Map.of());
    try (GlueClient client = glue.client(region)) {
      return new SingleStart(
              new AwsClients(settings, client, null, null), settings, timings, listener, command)
          .start(start, new SubmitOptions(folder, false, false), preparation);
    }
  }
}
