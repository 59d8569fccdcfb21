// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.submit.StubGlue.Answer;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

class RunStarterTest {

  private static final SubmitTimings SHORT =
      new SubmitTimings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofMillis(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          Duration.ofMillis(2));
  private static final RunStart START =
      new RunStart("orders", "s3://b/runs/orders", Map.of("--glueflow-token", "t1"), false);
  private static final Answer NO_RUNS = Answer.ok("{\"JobRuns\":[]}");
  private static final Answer OUR_RUN =
      Answer.ok(
          "{\"JobRuns\":[{\"Id\":\"jr_0\",\"Arguments\":{\"--glueflow-token\":\"t0\"}},"
              + "{\"Id\":\"jr_1\",\"Arguments\":{\"--glueflow-token\":\"t1\"}}]}");

  private final List<String> log = new ArrayList<>();
  private StubGlue glue;
  private GlueClient client;

  @BeforeEach
  void open() throws IOException {
    glue = new StubGlue();
    client = glue.client();
  }

  @AfterEach
  void close() {
    client.close();
    glue.close();
  }

  @Test
  void aRunIsStartedByOneCall() throws InterruptedException {
    glue.answers("StartJobRun", Answer.ok("{\"JobRunId\":\"jr_1\"}"));
    assertThat(start(Duration.ZERO))
        .isEqualTo(
            new StartOutcome.Started(
                new RunReference("orders", "jr_1", "t1", "s3://b/runs/orders"), false));
    assertThat(glue.calls()).containsExactly("StartJobRun");
    assertThat(log).containsExactly("sending");
  }

  @ParameterizedTest
  @CsvSource({
    "400,AccessDeniedException,GF617",
    "400,ExpiredTokenException,GF617",
    "400,InvalidInputException,GF617",
    "400,EntityNotFoundException,GF617"
  })
  void aRefusalStartsNothingAndIsNotAskedAgain(int status, String code, String expected)
      throws InterruptedException {
    glue.answers("StartJobRun", Answer.error(status, code));
    assertThat(start(Duration.ofSeconds(1)))
        .isInstanceOfSatisfying(
            StartOutcome.Refused.class,
            refused -> {
              assertThat(refused.problem().code().id()).isEqualTo(expected);
              assertThat(refused.problem().hint()).startsWith("nothing was started");
            });
    assertThat(glue.calls()).containsExactly("StartJobRun");
    assertThat(log).containsExactly("sending", "nothingStarted");
  }

  @Test
  void aThrottledStartIsSentAgain() throws InterruptedException {
    glue.answers(
        "StartJobRun",
        Answer.error(400, "ThrottlingException"),
        Answer.ok("{\"JobRunId\":\"jr_1\"}"));
    assertThat(start(Duration.ZERO)).isInstanceOf(StartOutcome.Started.class);
    assertThat(glue.calls()).containsExactly("StartJobRun", "StartJobRun");
    assertThat(log).containsExactly("sending", "nothingStarted", "sending");
  }

  @Test
  void roomIsWaitedFor() throws InterruptedException {
    glue.answers(
        "StartJobRun",
        Answer.error(400, "ConcurrentRunsExceededException"),
        Answer.error(400, "ResourceNumberLimitExceededException"),
        Answer.ok("{\"JobRunId\":\"jr_1\"}"));
    assertThat(start(Duration.ofSeconds(5))).isInstanceOf(StartOutcome.Started.class);
    assertThat(glue.calls()).hasSize(3);
  }

  @Test
  void roomIsNotWaitedForLongerThanTheDeadline() throws InterruptedException {
    glue.answers("StartJobRun", Answer.error(400, "ConcurrentRunsExceededException"));
    assertThat(start(Duration.ofMillis(40)))
        .isInstanceOfSatisfying(
            StartOutcome.NoRoom.class,
            full -> assertThat(full.problem().code()).isEqualTo(DiagnosticCode.NO_ROOM));
  }

  @ParameterizedTest
  @CsvSource({
    "0,",
    "500,InternalServiceException",
    "400,InternalServiceException",
    "400,OperationTimeoutException",
    "503,ThrottlingException"
  })
  void anUnclearAnswerIsNeverFollowedByAnotherStart(int status, String code)
      throws InterruptedException {
    glue.answers("StartJobRun", status == 0 ? Answer.broken() : Answer.error(status, code));
    glue.answers("GetJobRuns", NO_RUNS, NO_RUNS, OUR_RUN);
    assertThat(start(Duration.ofSeconds(5)))
        .isEqualTo(
            new StartOutcome.Started(
                new RunReference("orders", "jr_1", "t1", "s3://b/runs/orders"), true));
    assertThat(glue.calls())
        .containsExactly("StartJobRun", "GetJobRuns", "GetJobRuns", "GetJobRuns");
  }

  @Test
  void whatIsNotFoundIsUnknown() throws InterruptedException {
    glue.answers("StartJobRun", Answer.broken());
    glue.answers("GetJobRuns", NO_RUNS);
    assertThat(start(Duration.ofSeconds(5)))
        .isInstanceOfSatisfying(
            StartOutcome.Unknown.class,
            unknown -> {
              assertThat(unknown.problem().code()).isEqualTo(DiagnosticCode.RUN_UNKNOWN);
              assertThat(unknown.problem().hint()).contains("--glueflow-token t1");
            });
    assertThat(glue.calls()).containsOnlyOnce("StartJobRun");
    assertThat(log).containsExactly("sending");
  }

  @Test
  void whereNobodyListensNothingIsStarted() throws InterruptedException {
    client.close();
    client = closedPort();
    assertThat(start(Duration.ofSeconds(5)))
        .isInstanceOfSatisfying(
            StartOutcome.Refused.class,
            refused ->
                assertThat(refused.problem().code()).isEqualTo(DiagnosticCode.AWS_UNREACHABLE));
  }

  private static GlueClient closedPort() {
    return GlueClient.builder()
        .endpointOverride(URI.create("http://localhost:1"))
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
        .build();
  }

  private StartOutcome start(Duration patience) throws InterruptedException {
    StartLog writer =
        new StartLog() {
          @Override
          public void sending() {
            log.add("sending");
          }

          @Override
          public void nothingStarted() {
            log.add("nothingStarted");
          }
        };
    return new RunStarter(() -> client, SHORT, event -> {})
        .start(START, Instant.now().plus(patience), writer);
  }
}
