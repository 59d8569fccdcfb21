// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.JobOutcome;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class SubmitPathTest {

  private static final String NAME = "orders";
  private static final String JOB = "glueflow-orders";

  @TempDir Path folder;
  private final Semaphore ends = new Semaphore(1000);
  private Rehearsal rehearsal;

  @BeforeEach
  void open() throws IOException {
    rehearsal =
        new Rehearsal(
            folder,
            LocalGlue.builder()
                .executor(
                    run -> {
                      ends.acquire();
                      return JobOutcome.succeeded();
                    }));
  }

  @AfterEach
  void close() throws IOException {
    rehearsal.close();
  }

  @Test
  void uploadsMakesTheJobAndStartsOneRun() throws Exception {
    Submission submission = rehearsal.submission(NAME);
    RunReference run = submission.submit();

    JobRun started = rehearsal.runs(NAME).get(0);
    assertThat(started.id()).isEqualTo(run.runId());
    assertThat(started.arguments())
        .containsEntry("--glueflow-token", run.token())
        .containsEntry("--glueflow-runs", "s3://bucket/glueflow/runs/orders")
        .containsEntry("--glueflow-base", "s3://bucket/glueflow/data/orders");
    assertThat(keys()).hasSize(3);
    assertThat(submission.events(SubmitEvent.JobCreated.class)).hasSize(1);
    assertThat(submission.events(SubmitEvent.RunStarted.class))
        .containsExactly(new SubmitEvent.RunStarted(run, false));
    assertThat(calls())
        .containsExactlyInAnyOrder(
            "s3:HeadObject",
            "s3:HeadObject",
            "s3:HeadObject",
            "s3:PutObject",
            "s3:PutObject",
            "s3:PutObject",
            "glue:GetJob",
            "glue:CreateJob",
            "glue:StartJobRun",
            "glue:GetJobRuns",
            "s3:ListObjectsV2");
  }

  @Test
  void theSecondTimeNothingIsUploadedAndNothingUpdated() throws Exception {
    rehearsal.submission(NAME).submit();
    rehearsal.calls().clear();
    rehearsal.submission(NAME).with(JobKeys.JOB_RUN_QUEUING_ENABLED, false).submit();
    assertThat(calls())
        .startsWith(
            "glue:GetJob", "glue:GetTags", "s3:HeadObject", "s3:HeadObject", "s3:HeadObject")
        .filteredOn(call -> !call.equals("glue:StartJobRun"))
        .hasSize(5);
  }

  @Test
  void theScriptOfAnAdministratorIsRun() throws Exception {
    rehearsal
        .submission(NAME)
        .with(AssetKeys.SCRIPT_LOCATION, "s3://admin/FireGlueApp.scala")
        .with(JobKeys.MAIN_CLASS, "FireGlueApp")
        .submit();
    assertThat(keys()).noneMatch(key -> key.contains("scripts/"));
    try (GlueClient client = rehearsal.client()) {
      Job job = client.getJob(request -> request.jobName(JOB)).job();
      assertThat(job.command().scriptLocation()).isEqualTo("s3://admin/FireGlueApp.scala");
      assertThat(job.defaultArguments()).containsEntry("--class", "FireGlueApp");
    }
  }

  @Test
  void nothingIsUploadedWhenGlueDoesNotAnswer() throws Exception {
    rehearsal.calls().inject(FaultRule.every("glue:GetJob", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit()).hasMessageContaining("GF617");
    assertThat(calls()).containsOnly("glue:GetJob");
    assertThat(keys()).isEmpty();
  }

  @Test
  void aChangedSettingUpdatesTheJobAndKeepsWhatIsNotOurs() throws Exception {
    rehearsal.submission(NAME).submit();
    try (GlueClient client = rehearsal.client()) {
      Job job = client.getJob(request -> request.jobName(JOB)).job();
      Map<String, String> arguments = new HashMap<>(job.defaultArguments());
      arguments.put("--mine", "kept");
      client.updateJob(
          request ->
              request
                  .jobName(JOB)
                  .jobUpdate(
                      update ->
                          update
                              .role(job.role())
                              .command(job.command())
                              .glueVersion(job.glueVersion())
                              .workerType("G.1X")
                              .numberOfWorkers(2)
                              .defaultArguments(arguments)
                              .description("by hand")));
    }
    Submission second = rehearsal.submission(NAME).with(JobKeys.NUMBER_OF_WORKERS, 5L);
    second.with(ProjectKeys.WAIT_FOR_SLOT, 1L).submit();
    try (GlueClient client = rehearsal.client()) {
      Job job = client.getJob(request -> request.jobName(JOB)).job();
      assertThat(job.description()).isEqualTo("by hand");
      assertThat(job.defaultArguments()).containsEntry("--mine", "kept");
      assertThat(job.numberOfWorkers()).isEqualTo(5);
      assertThat(job.timeout()).isEqualTo(480);
    }
    assertThat(second.events(SubmitEvent.JobUpdated.class))
        .singleElement()
        .satisfies(
            updated ->
                assertThat(updated.changes())
                    .extracting(change -> change.field())
                    .contains("NumberOfWorkers"));
  }

  @Test
  void whatSomebodyChangesDuringTheUploadsIsKept() throws Exception {
    rehearsal.submission(NAME).submit();
    try (GlueClient client = rehearsal.client()) {
      Job job = client.getJob(request -> request.jobName(JOB)).job();
      rehearsal
          .calls()
          .onCall(
              "s3:PutObject",
              call ->
                  client.updateJob(
                      request ->
                          request
                              .jobName(JOB)
                              .jobUpdate(
                                  update ->
                                      update
                                          .role(job.role())
                                          .command(job.command())
                                          .description("by hand"))));
      Path file = Files.writeString(folder.resolve("more.jar"), "a jar");
      rehearsal.submission(NAME).with(AssetKeys.EXTRA_JARS, List.of(file.toString())).submit();
      assertThat(client.getJob(request -> request.jobName(JOB)).job())
          .satisfies(
              after -> {
                assertThat(after.description()).isEqualTo("by hand");
                assertThat(after.defaultArguments().get("--extra-jars")).contains("more.jar");
              });
    }
  }

  @Test
  void aJobOfSomebodyElseIsTouchedOnlyWhenAdopted() throws Exception {
    try (GlueClient client = rehearsal.client()) {
      client.createJob(
          request ->
              request
                  .name(JOB)
                  .role("Other")
                  .command(command -> command.name("glueetl").scriptLocation("s3://b/x.scala")));
    }
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit())
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("GF616");
    assertThat(calls()).containsExactly("glue:CreateJob", "glue:GetJob", "glue:GetTags");

    rehearsal.submission(NAME).adopting().submit();
    try (GlueClient client = rehearsal.client()) {
      assertThat(client.getJob(request -> request.jobName(JOB)).job().role()).isEqualTo("Etl");
    }
    rehearsal.calls().clear();
    rehearsal.submission(NAME).submit();
    assertThat(calls()).doesNotContain("glue:UpdateJob", "glue:TagResource");
  }

  @Test
  void roomIsWaitedFor() throws Exception {
    ends.drainPermits();
    rehearsal.submission(NAME).submit();
    AtomicInteger starts = new AtomicInteger();
    rehearsal
        .calls()
        .onCall(
            "glue:StartJobRun",
            call -> {
              if (starts.incrementAndGet() == 2) {
                ends.release();
              }
            });
    Submission second = rehearsal.submission(NAME);
    second.submit();
    assertThat(second.events(SubmitEvent.WaitingForRoom.class)).isNotEmpty();
    assertThat(rehearsal.runs(NAME)).hasSize(2);
  }

  @Test
  void withoutPatienceThereIsNoRoom() throws Exception {
    ends.drainPermits();
    rehearsal.submission(NAME).submit();
    assertThatThrownBy(
            () -> rehearsal.submission(NAME).with(ProjectKeys.WAIT_FOR_SLOT, 0L).submit())
        .hasMessageContaining("GF619");
    assertThat(rehearsal.runs(NAME)).hasSize(1);
  }

  @Test
  void glueQueuesWhenAsked() throws Exception {
    ends.drainPermits();
    rehearsal.submission(NAME).submit();
    rehearsal
        .submission(NAME)
        .with(JobKeys.JOB_RUN_QUEUING_ENABLED, true)
        .with(ProjectKeys.WAIT_FOR_SLOT, 0L)
        .submit();
    assertThat(rehearsal.runs(NAME)).hasSize(2);
  }

  @Test
  void aTokenStartsOneRunHoweverOftenItIsSubmitted() throws Exception {
    RunReference first = rehearsal.submission(NAME).withToken("nightly-1").submit();
    Submission second = rehearsal.submission(NAME).withToken("nightly-1");
    assertThat(second.submit()).isEqualTo(first);
    assertThat(second.events(SubmitEvent.RunStarted.class))
        .containsExactly(new SubmitEvent.RunStarted(first, true));
    assertThat(rehearsal.runs(NAME)).hasSize(1);
  }

  @Test
  void aLostAnswerIsLookedFor() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    Submission submission = rehearsal.submission(NAME);
    RunReference run = submission.submit();
    assertThat(submission.events(SubmitEvent.Reconciling.class)).hasSize(1);
    assertThat(rehearsal.runs(NAME)).extracting(JobRun::id).containsExactly(run.runId());
  }

  @Test
  void whatIsUnknownIsSaidAndNotStartedAgain() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_REQUEST));
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit()).hasMessageContaining("GF620");
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit())
        .hasMessageContaining("GF620")
        .hasMessageContaining("from 2");
    assertThat(rehearsal.calls().of("glue:StartJobRun")).hasSize(1);
  }

  @Test
  void whatIsUnknownIsCertainAfterAWhile() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_REQUEST));
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit()).hasMessageContaining("GF620");
    Submission later =
        rehearsal
            .submission(NAME)
            .timed(
                new SubmitTimings(
                    Services.PATIENCE,
                    Duration.ofMillis(100),
                    Duration.ofMillis(20),
                    Duration.ZERO,
                    Duration.ofHours(1),
                    Duration.ofMillis(20),
                    Duration.ofMillis(50),
                    Duration.ofMillis(5)));
    later.submit();
    assertThat(later.events(SubmitEvent.TakenUp.class)).hasSize(1);
    assertThat(rehearsal.runs(NAME)).hasSize(1);
  }

  @Test
  void whatWasStartedUnnoticedIsTakenUp() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRuns", FaultKind.INTERNAL_ERROR));
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit()).hasMessageContaining("GF620");
    rehearsal.calls().heal();
    Submission again = rehearsal.submission(NAME);
    RunReference run = again.submit();
    assertThat(rehearsal.runs(NAME)).extracting(JobRun::id).containsExactly(run.runId());
    assertThat(again.events(SubmitEvent.TakenUp.class)).hasSize(1);
  }

  @Test
  void anObjectThatIsSomethingElseIsNeverOverwritten() throws Exception {
    Submission submission = rehearsal.submission(NAME);
    var document = submission.plan().assets().get(0);
    try (S3Client s3 = rehearsal.services().clients(submission.settings()).s3()) {
      s3.putObject(
          request -> request.bucket("bucket").key(document.target().key()),
          RequestBody.fromString("not it"));
      assertThatThrownBy(submission::submit).hasMessageContaining("GF623");
      assertThat(
              s3.getObjectAsBytes(request -> request.bucket("bucket").key(document.target().key()))
                  .asString(StandardCharsets.UTF_8))
          .isEqualTo("not it");
    }
  }

  @Test
  void workflowsWhoseNamesAreNearlyTheSameDoNotShareAJobUnnoticed() throws Exception {
    rehearsal.submission("paid orders").submit();
    assertThatThrownBy(() -> rehearsal.submission("paid-orders").submit())
        .hasMessageContaining("GF616")
        .hasMessageContaining("another workflow, 'paid orders'");
    rehearsal.submission("paid orders").submit();
    assertThat(rehearsal.runs("paid-orders")).hasSize(2);

    rehearsal.submission("paid-orders").adopting().submit();
    assertThat(rehearsal.runs("paid-orders")).hasSize(3);
  }

  @Test
  void largeFilesGoUpInParts() throws Exception {
    byte[] jar = new byte[20 << 20];
    ThreadLocalRandom.current().nextBytes(jar);
    Path file = Files.write(folder.resolve("big.jar"), jar);
    Submission submission =
        rehearsal.submission(NAME).with(AssetKeys.EXTRA_JARS, List.of(file.toString()));
    submission.submit();
    assertThat(calls()).contains("s3:CreateMultipartUpload", "s3:CompleteMultipartUpload");
    assertThat(submission.events(SubmitEvent.AssetUploading.class))
        .filteredOn(event -> event.asset().label().equals("big.jar"))
        .hasSizeGreaterThan(2);
    String key = keys().stream().filter(each -> each.endsWith("big.jar")).findFirst().orElseThrow();
    try (S3Client s3 = rehearsal.services().clients(submission.settings()).s3()) {
      assertThat(s3.getObjectAsBytes(request -> request.bucket("bucket").key(key)).asByteArray())
          .isEqualTo(jar);
    }
  }

  @Test
  void partsOfAFailedUploadAreNotLeftBehind() throws Exception {
    Path file = Files.write(folder.resolve("big.jar"), new byte[20 << 20]);
    rehearsal.calls().inject(FaultRule.every("s3:UploadPart", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(
            () ->
                rehearsal
                    .submission(NAME)
                    .with(AssetKeys.EXTRA_JARS, List.of(file.toString()))
                    .submit())
        .hasMessageContaining("GF617");
    assertThat(calls()).contains("s3:AbortMultipartUpload").doesNotContain("glue:StartJobRun");
  }

  @Test
  void whatIsNotAllowedIsNamed() throws Exception {
    rehearsal.calls().inject(FaultRule.every("glue:CreateJob", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> rehearsal.submission(NAME).submit())
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e ->
                assertThat(e.diagnostics().get(0).hint())
                    .contains("glue:CreateJob", "job/glueflow-orders"));
  }

  private List<String> calls() {
    return rehearsal.calls().operations();
  }

  private List<String> keys() {
    try (S3Client s3 = rehearsal.services().clients(Settings.of(Map.of())).s3()) {
      return s3.listObjectsV2(request -> request.bucket("bucket")).contents().stream()
          .map(S3Object::key)
          .toList();
    }
  }
}
