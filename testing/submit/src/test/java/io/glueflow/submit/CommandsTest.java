// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.TimedJobExecutor;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;

/** The commands about runs on Glue, as users meet them. */
class CommandsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/expected");

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path project;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    begin(Duration.ofMillis(50));
  }

  private void begin(Duration time) throws IOException {
    rehearsal = new Rehearsal(folder, LocalGlue.builder().executor(new TimedJobExecutor(time)));
    project = rehearsal.workflow("orders").getParent();
    Files.writeString(
        project.resolve("glueflow.yaml"), "s3-path: s3://bucket/glueflow\niam-role: Etl\n");
    shell = Shell.of(rehearsal, project);
  }

  @AfterEach
  void stop() throws IOException {
    shell.close();
    rehearsal.close();
  }

  /** Runs last longer than the test, unless they are stopped. */
  private void withLongRuns() throws IOException {
    stop();
    begin(Duration.ofMinutes(5));
  }

  @Test
  void aDryRunPrintsTheCallsAndMakesNone() throws IOException {
    Outcome text = shell.run("submit", "workflow.json", "--dry-run");
    Outcome json = shell.run("submit", "workflow.json", "--dry-run", "--format", "json");

    Golden.check(EXPECTED.resolve("dry-run.txt"), text.normalised());
    assertThat(((JsonArray) json.json()).items().stream().map(call -> text(call, "operation")))
        .containsExactly("PutObject", "PutObject", "PutObject", "CreateJob", "StartJobRun");
    assertThat(shell.run("submit", "workflow.json", "--dry-run", "--token", "nightly").out())
        .contains("\"Key\": \"glueflow/runs/orders/nightly/claim.json\"");
    assertThat(rehearsal.runs("orders")).isEmpty();
    assertThat(project.resolve(".glueflow")).doesNotExist();
  }

  @Test
  void aRunIsSubmittedFollowedAndLookedAt() throws IOException {
    Outcome submitted = shell.run("submit", "workflow.json");
    JobRun run = rehearsal.runs("orders").get(0);

    assertThat(submitted.code()).isZero();
    assertThat(submitted.out()).startsWith("glue:   succeeded in ");
    assertThat(submitted.err())
        .contains("created   the job glueflow-orders\n", "started   the run " + run.id())
        .contains("note: the run left no report at s3://bucket/glueflow/runs/orders/");
    assertThat(shell.run("status", "workflow.json", "--follow").out())
        .startsWith("glue:   succeeded in ");
    assertThat(shell.run("logs", "workflow.json", "--follow", "--executors").out())
        .isEqualTo("run " + run.id() + " of glueflow-orders\n");
    assertThat(shell.run("logs", run.id()).out()).contains(run.id());
    assertThat(shell.run("cancel", run.id()).err())
        .isEqualTo("run " + run.id() + " has ended already: succeeded\n");
    Golden.check(EXPECTED.resolve("runs.txt"), columns(shell.run("runs", "workflow.json")));
    Golden.check(EXPECTED.resolve("jobs.txt"), columns(shell.run("jobs")));
    assertThat(shell.run("runs", "--job", "none").err()).isEqualTo("there are no runs\n");
  }

  @Test
  void jsonOfARunHasOneFormEverywhere() throws IOException {
    JsonObject detached =
        shell.run("submit", "workflow.json", "--detach", "--format", "json").object();
    String run = text(detached, "run");
    assertThat(names(detached)).containsExactly("job", "run", "token", "report", "console");

    JsonObject ended = shell.run("status", run, "--follow", "--format", "json").object();
    JsonObject again = shell.run("rerun", run, "--format", "json").object();
    JsonObject submitted = shell.run("submit", "workflow.json", "--format", "json").object();

    assertThat(names(again)).isEqualTo(names(ended)).contains("state", "problems", "report");
    assertThat(names(submitted)).isEqualTo(names(ended));
    assertThat(text(again, "state")).isEqualTo("SUCCEEDED");
    JsonArray runs = (JsonArray) shell.run("runs", "--format", "json").json();
    assertThat(runs.items().stream().map(each -> text(each, "run")))
        .containsExactlyInAnyOrder(run, text(again, "run"), text(submitted, "run"));
    JsonArray jobs = (JsonArray) shell.run("jobs", "--format", "json").json();
    assertThat(jobs.items().stream().map(job -> text(job, "job")))
        .containsExactly("glueflow-orders");
  }

  @Test
  void aRerunHasTheSameDocumentAndAnotherToken() throws IOException {
    shell.run("submit", "workflow.json", "--param", "day=2026-02-01");
    JobRun first = rehearsal.runs("orders").get(0);

    Outcome again = shell.run("rerun", "workflow.json", "--detach", "--queue");

    assertThat(again.code()).isZero();
    List<JobRun> runs = rehearsal.runs("orders");
    assertThat(runs).hasSize(2);
    JobRun second = runs.stream().filter(run -> !run.id().equals(first.id())).findFirst().get();
    assertThat(again.out()).contains("glueflow status " + second.id());
    assertThat(second.arguments())
        .containsEntry("--param-day", "2026-02-01")
        .containsEntry("--glueflow-workflow", first.arguments().get("--glueflow-workflow"));
    assertThat(Rehearsal.tokenOf(second)).isNotEqualTo(Rehearsal.tokenOf(first));
    assertThat(second.jobRunQueuingEnabled()).isTrue();
  }

  @Test
  void aRunWithoutADocumentOfOursIsNotRepeated() throws IOException {
    foreignJob("foreign");
    String run;
    try (GlueClient glue = rehearsal.client()) {
      run = glue.startJobRun(request -> request.jobName("foreign")).jobRunId();
    }

    Outcome refused = shell.run("rerun", run, "--job", "foreign");

    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("GF616", "does not say what it ran");
  }

  @Test
  void aDetachedRunIsCancelledAndItsJobIsDeletedOnlyThen() throws IOException {
    withLongRuns();
    Outcome detached = shell.run("submit", "workflow.json", "--detach");
    String run = rehearsal.runs("orders").get(0).id();
    assertThat(detached.out())
        .startsWith("the run goes on\n  glueflow status " + run + " --job glueflow-orders");

    Outcome refused = shell.run("jobs", "delete", "workflow.json");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("GF624", "the job has runs that go on, such as " + run, "--force");

    Outcome stopped = shell.run("cancel", "workflow.json");
    assertThat(stopped.code()).isZero();
    assertThat(stopped.out()).isEqualTo("run " + run + " has stopped\n");
    assertThat(shell.run("status", run).code()).isEqualTo(1);

    Outcome deleted = shell.run("jobs", "delete", "workflow.json");
    assertThat(deleted.code()).isZero();
    assertThat(deleted.out()).startsWith("deleted job glueflow-orders\nleft in S3: ");
    assertThat(shell.run("jobs").err())
        .isEqualTo("there are no jobs of glueflow in this account and region\n");
  }

  @Test
  void jobsOfOthersAreAdoptedOnlyWhenAsked() throws IOException {
    foreignJob("glueflow-orders");

    Outcome refused = shell.run("submit", "workflow.json", "--format", "json");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(problems(refused)).containsExactly("GF616");
    assertThat(shell.run("jobs", "delete", "glueflow-orders").err()).contains("GF616");
    assertThat(rehearsal.runs("orders")).isEmpty();

    assertThat(shell.run("submit", "workflow.json", "--adopt", "--queue").code()).isZero();
    assertThat(rehearsal.runs("orders").get(0).jobRunQueuingEnabled()).isTrue();
  }

  @Test
  void filesBesideTheWorkflowAreUploadedWhenAsked() throws IOException {
    Path near = project.resolve("near.json");
    Files.writeString(
        near,
        Files.readString(project.resolve("workflow.json"))
            .replace("s3://shop/orders/${day}/", "orders.csv"));
    Files.writeString(project.resolve("orders.csv"), "order_id,status\n1,PAID\n");

    Outcome refused = shell.run("submit", "near.json", "--format", "json");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(problems(refused)).containsExactly("GF615");
    assertThat(refused.err())
        .contains("near.json:6:50: error GF615: node 'orders': 'orders.csv' is on this machine")
        .contains("set 'upload-inputs' to upload it");

    Outcome submitted = shell.run("submit", "near.json", "--set", "upload-inputs=true");
    assertThat(submitted.code()).isZero();
    assertThat(submitted.err()).containsPattern("uploaded .*inputs/[0-9a-f]{64}/orders.csv");
  }

  @Test
  void uploadsThatNothingUsesArePruned() throws IOException {
    shell.run("submit", "workflow.json");
    Outcome listed = shell.run("assets", "prune", "--dry-run", "--older-than", "0h");
    assertThat(listed.out()).isEqualTo("would remove 0 objects, 0.0 MB\n");
    shell.run("jobs", "delete", "workflow.json");

    Outcome unused = shell.run("assets", "prune", "--dry-run", "--older-than", "0h");
    Outcome removed = shell.run("assets", "prune", "--older-than", "0h");

    assertThat(unused.out()).contains("/glueflow-runner.jar\n", "would remove 3 objects");
    assertThat(removed.out()).contains("removed 3 objects");
    assertThat(shell.run("assets", "prune", "--older-than", "0h").out())
        .isEqualTo("removed 0 objects, 0.0 MB\n");
  }

  @Test
  void aWorkflowIsFoundInItsFolder() throws IOException {
    Files.createDirectories(project.resolve("etl"));
    Files.move(project.resolve("workflow.json"), project.resolve("etl/daily.json"));
    assertThat(shell.run("submit", "daily.json").err()).contains("daily.json: error GF101");
    Files.writeString(
        project.resolve("glueflow.yaml"),
        "s3-path: s3://bucket/glueflow\niam-role: Etl\nworkflow-directory: etl\n");

    assertThat(shell.run("submit", "daily.json").code()).isZero();
    assertThat(shell.run("doctor", "daily.json").out()).startsWith("ok       workflow\n");
    assertThat(shell.run("config", "daily.json").code()).isZero();
    assertThat(shell.run("status", "daily.json").code()).isZero();
    assertThat(shell.run("runs", "daily.json").out()).contains("glueflow-orders");
    assertThat(shell.run("rerun", "daily.json").code()).isZero();
    assertThat(shell.run("jobs", "delete", "daily.json").code()).isZero();
  }

  @Test
  void settingsAndChecksAreShown() throws IOException {
    Golden.check(
        EXPECTED.resolve("config.txt"),
        shell.run("config", "workflow.json", "--worker-type", "G.2X").normalised());
    Golden.check(EXPECTED.resolve("doctor.txt"), shell.run("doctor", "workflow.json").normalised());
    assertThat(((JsonArray) shell.run("doctor", "--format", "json").json()).items())
        .allSatisfy(check -> assertThat(text(check, "state")).isEqualTo("ok"));
  }

  @Test
  void endpointsOfAProfileCountAsThoseOfTheEnvironment() throws IOException {
    String glue = rehearsal.services().glue().toString();
    // by a name: S3 is addressed by path at numbers in any case
    String s3 = rehearsal.services().s3().toString().replace("127.0.0.1", "localhost");
    Path file =
        Files.writeString(
            project.resolve("aws-config"),
            """
            [profile here]
            endpoint_url = %s
            services = here

            [services here]
            s3 =
              endpoint_url = %s
            """
                .formatted(glue, s3));
    shell.close();
    shell =
        Shell.of(
            rehearsal,
            project,
            Map.of(
                "AWS_ENDPOINT_URL",
                "",
                "AWS_ENDPOINT_URL_S3",
                "",
                "AWS_CONFIG_FILE",
                file.toString(),
                "AWS_PROFILE",
                "here"));
    assertThat(shell.run("submit", "workflow.json", "--detach").code()).isZero();
  }

  @Test
  void theDoctorSeesFilesThatCannotBeUploaded() throws IOException {
    Outcome doctor = shell.run("doctor", "workflow.json", "--set", "extra-jars=nowhere.jar");

    assertThat(doctor.code()).isEqualTo(3);
    assertThat(doctor.out()).contains("error    files to upload", "GF609", "nowhere.jar");
  }

  @Test
  void warningsAboutSettingsAreToldOnce() throws IOException {
    shell.close();
    shell = Shell.of(rehearsal, project, Map.of("GLUEFLOW_WORKER_TPYE", "G.2X"));
    shell.run("submit", "workflow.json", "--detach");
    for (String command :
        List.of(
            "submit workflow.json",
            "submit workflow.json --dry-run --format json",
            "status workflow.json",
            "status " + rehearsal.runs("orders").get(0).id(),
            "runs",
            "runs workflow.json --format json",
            "jobs",
            "assets prune")) {
      Outcome outcome = shell.run(command.split(" "));
      assertThat(outcome.code()).as(command).isZero();
      assertThat(outcome.err()).as(command).containsOnlyOnce("GLUEFLOW_WORKER_TPYE: warning GF603");
      assertThat(outcome.out()).as(command).doesNotContain("GF603");
    }
  }

  @Test
  void theDoctorAsksGlueItself() throws IOException {
    rehearsal.calls().inject(FaultRule.every("glue:GetJob", FaultKind.ACCESS_DENIED));
    for (Outcome denied : List.of(shell.run("doctor"), shell.run("doctor", "workflow.json"))) {
      assertThat(denied.code()).isEqualTo(4);
      assertThat(denied.out()).contains("error    Glue and its job", "GF617", "glue:GetJob");
    }
  }

  @Test
  void eventsAreLookedAtBeforeAnythingIsStarted() throws IOException {
    withLongRuns();
    Outcome refused = shell.run("submit", "workflow.json", "--events", "nowhere");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("GF602", "'events-url'");
    assertThat(rehearsal.calls().all()).isEmpty();

    shell.run("submit", "workflow.json", "--detach");
    for (String command : List.of("rerun", "status")) {
      List<String> line = new ArrayList<>(List.of(command, "workflow.json", "--events", "nowhere"));
      line.addAll(command.equals("status") ? List.of("--follow") : List.of());
      Outcome again = shell.run(line.toArray(String[]::new));
      assertThat(again.code()).isEqualTo(3);
      assertThat(again.err()).contains("GF602", "'events-url'");
    }
    assertThat(rehearsal.runs("orders")).hasSize(1);
  }

  @Test
  void aStoppedRunIsToldAsStoppedWhateverItsReportSays() throws IOException {
    withLongRuns();
    shell.run("submit", "workflow.json", "--detach");
    JobRun run = rehearsal.runs("orders").get(0);
    RunReport report =
        new RunReport(
            "orders",
            run.id(),
            RunState.CANCELLED,
            run.startedOn(),
            run.startedOn(),
            List.of(),
            List.of(
                Diagnostic.of(
                    DiagnosticCode.RUN_CANCELLED,
                    Location.ofFile("workflow.json"),
                    "the run was cancelled")),
            Map.of(),
            Map.of());
    try (S3Client s3 = rehearsal.s3()) {
      String key = "glueflow/runs/orders/" + Rehearsal.tokenOf(run) + "/report.json";
      s3.putObject(
          request -> request.bucket("bucket").key(key),
          RequestBody.fromString(RunReportCodec.write(report)));
    }
    shell.run("cancel", run.id());

    Outcome told = shell.run("status", run.id());

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err())
        .contains("GF709", "the run was cancelled")
        .contains("GF622", "the run was stopped", "glueflow cancel");
  }

  @Test
  void everyCommandExplainsItself() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String command :
        List.of(
            "submit", "status", "logs", "runs", "cancel", "rerun", "jobs", "assets", "config",
            "doctor")) {
      Outcome help = shell.run(command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.err()).isEmpty();
      all.append(help.out()).append('\n');
    }
    Golden.check(EXPECTED.resolve("help.txt"), all.toString());
  }

  private void foreignJob(String name) {
    try (GlueClient glue = rehearsal.client()) {
      glue.createJob(
          request ->
              request
                  .name(name)
                  .role("Etl")
                  .command(c -> c.name("glueetl").scriptLocation("s3://bucket/x.scala")));
    }
  }

  /** A table without what its cells and widths owe to one run. */
  private static String columns(Outcome table) {
    return table
        .normalised()
        .replaceAll("(about|less than) \\$[0-9.]+ *", "")
        .replaceAll("-{3,}", "---")
        .replaceAll(" {2,}", "  ");
  }

  private static List<String> problems(Outcome outcome) {
    JsonArray problems = (JsonArray) outcome.object().value("problems").orElseThrow();
    return problems.items().stream().map(problem -> text(problem, "code")).toList();
  }

  private static List<String> names(JsonObject object) {
    return object.members().stream().map(JsonObject.Member::name).toList();
  }

  private static String text(JsonValue object, String name) {
    return ((JsonString) ((JsonObject) object).value(name).orElseThrow()).value();
  }
}
