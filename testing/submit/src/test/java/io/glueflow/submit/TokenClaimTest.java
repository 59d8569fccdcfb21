// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;

/** A token is used from two machines, which know of each other by S3 alone. */
class TokenClaimTest {

  private static final int THREADS = 20;
  private static final String TOKEN = "nightly-2026-02-01";
  private static final String CLAIM = "glueflow/runs/orders/" + TOKEN + "/claim.json";

  private static final SubmitTimings CERTAIN_AT_ONCE =
      new SubmitTimings(
          Services.PATIENCE,
          Duration.ofMillis(300),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(5));

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path here;
  private Path there;

  @BeforeEach
  void start() throws IOException {
    rehearsal = new Rehearsal(folder);
    here = rehearsal.workflow("orders");
    Path other = Files.createDirectories(folder.resolve("elsewhere"));
    there = Files.copy(here, other.resolve("workflow.json"));
  }

  @AfterEach
  void stop() throws IOException {
    rehearsal.close();
  }

  @Test
  void twentySubmissionsOfOneTokenFromTwoFoldersStartOneRun() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<RunReference>> submitted = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Path file = i % 2 == 0 ? here : there;
      submitted.add(pool.submit(() -> submission(file).timed(Submission.PATIENT).submit()));
    }
    List<String> told = new ArrayList<>();
    for (Future<RunReference> each : submitted) {
      told.add(each.get().runId());
    }
    pool.shutdown();
    assertThat(rehearsal.runs("orders")).hasSize(1);
    assertThat(told).hasSize(THREADS).containsOnly(rehearsal.runs("orders").get(0).id());
    assertThat(rehearsal.calls().of("glue:StartJobRun")).hasSize(1);
  }

  @Test
  void whoHasClaimedATokenIsTold() throws Exception {
    put(
        "{\"version\": 1, \"claimant\": \"x\", \"host\": \"etl-7\", \"time\": \"2026-02-01T03:00:00Z\"}");
    assertThatThrownBy(() -> submission(there).submit())
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e ->
                assertThat(e.diagnostics())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(DiagnosticCode.RUN_UNKNOWN);
                          assertThat(problem.message()).contains("2026-02-01T03:00:00Z", "etl-7");
                          assertThat(problem.hint())
                              .contains("s3://bucket/" + CLAIM, "assets prune --runs");
                        }));
    assertThat(rehearsal.runs("orders")).isEmpty();
    try (S3Client s3 = rehearsal.s3()) {
      s3.deleteObject(request -> request.bucket("bucket").key(CLAIM));
    }
    submission(there).submit();
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  @Test
  void whatIsNoClaimStillHoldsTheToken() throws IOException {
    put("not a claim");
    assertThatThrownBy(() -> submission(there).submit())
        .hasMessageContaining("GF620")
        .hasMessageContaining("unknown");
    assertThat(rehearsal.runs("orders")).isEmpty();
  }

  @Test
  void aRefusedStartFreesTheTokenForOtherMachines() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> submission(here).submit()).hasMessageContaining("GF617");
    RunReference run = submission(there).submit();
    assertThat(submission(here).submit()).isEqualTo(run);
    assertThat(rehearsal.runs("orders")).extracting(JobRun::id).containsExactly(run.runId());
  }

  @Test
  void aTokenThatCouldNotBeFreedIsStillOursHere() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.ACCESS_DENIED));
    rehearsal.calls().inject(FaultRule.every("s3:DeleteObject", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> submission(here).submit()).hasMessageContaining("GF617");
    assertThatThrownBy(() -> submission(there).submit()).hasMessageContaining("GF620");
    submission(here).submit();
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  @Test
  void whatFailedBeforeTheClaimIsNotRemembered() throws Exception {
    rehearsal.calls().inject(FaultRule.every("glue:CreateJob", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> submission(here).submit()).hasMessageContaining("GF617");
    assertThat(Rehearsal.records(here)).isEmpty();
    rehearsal.calls().heal();
    RunReference run = submission(there).submit();
    assertThat(submission(here).submit()).isEqualTo(run);
  }

  @Test
  void aClaimWithoutAnAnswerIsRememberedUntilItIsUsed() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("s3:PutObject", 4, FaultKind.DROP_RESPONSE));
    rehearsal.calls().inject(FaultRule.every("s3:GetObject", FaultKind.INTERNAL_ERROR));
    assertThatThrownBy(() -> submission(here).submit()).hasMessageContaining("GF618");
    assertThat(Rehearsal.records(here)).hasSize(1);
    rehearsal.calls().heal();
    assertThatThrownBy(() -> submission(there).submit()).hasMessageContaining("GF620");
    assertThat(Rehearsal.records(there)).isEmpty();
    submission(here).submit();
    assertThat(Rehearsal.records(here)).isEmpty();
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  @Test
  void aTokenIsLookedForInTheJobThatItWasSentFor() throws Exception {
    startUnnoticed();
    RunReference run =
        submission(here).with(JobKeys.JOB_NAME, "nightly").timed(CERTAIN_AT_ONCE).submit();
    assertThat(rehearsal.runs("orders")).extracting(JobRun::id).containsExactly(run.runId());
    assertThat(run.jobName()).isEqualTo("glueflow-orders");
    assertThat(rehearsal.calls().of("glue:StartJobRun")).hasSize(1);
  }

  @Test
  void aTokenThatWasSentForAnotherPathIsRefused() throws Exception {
    startUnnoticed();
    Submission elsewhere =
        submission(here).with(AssetKeys.S3_PATH, "s3://bucket/other").timed(CERTAIN_AT_ONCE);
    assertThatThrownBy(elsewhere::submit)
        .hasMessageContaining("GF620")
        .hasMessageContaining("s3://bucket/glueflow/runs/orders in us-east-1");
    assertThat(rehearsal.calls().of("glue:StartJobRun")).hasSize(1);
    assertThat(submission(here).submit().runId()).isEqualTo(rehearsal.runs("orders").get(0).id());
  }

  @Test
  void whatIsUnknownAtOnePathIsNothingToAnother() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_REQUEST));
    assertThatThrownBy(() -> rehearsal.submission("orders").submit()).hasMessageContaining("GF620");
    rehearsal.submission("orders").with(AssetKeys.S3_PATH, "s3://bucket/other").submit();
    assertThat(rehearsal.runs("orders")).hasSize(1);
    assertThat(Rehearsal.records(here)).hasSize(1);
  }

  /** A run is started, and nobody knows. */
  private void startUnnoticed() {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    FaultRule unlisted = FaultRule.every("glue:GetJobRuns", FaultKind.INTERNAL_ERROR);
    rehearsal.calls().onActed("glue:StartJobRun", call -> rehearsal.calls().inject(unlisted));
    assertThatThrownBy(() -> submission(here).submit()).hasMessageContaining("GF620");
    rehearsal.calls().heal();
  }

  @Test
  void submissionsWithoutATokenOfTheirOwnClaimNothing() throws Exception {
    rehearsal.submission("orders").submit();
    assertThat(rehearsal.calls().of("s3:PutObject")).hasSize(3);
  }

  private Submission submission(Path file) {
    return new Submission(rehearsal.services(), rehearsal.home(), file, Rehearsal.S3_PATH)
        .with(JobKeys.MAX_CONCURRENT_RUNS, 1000L)
        .withToken(TOKEN);
  }

  private void put(String text) {
    try (S3Client s3 = rehearsal.services().clients(Settings.of(Map.of())).s3()) {
      s3.putObject(request -> request.bucket("bucket").key(CLAIM), RequestBody.fromString(text));
    }
  }
}
