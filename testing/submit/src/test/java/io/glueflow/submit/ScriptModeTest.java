// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.AssetContent;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.localglue.job.JobExecution;
import io.glueflow.localglue.job.JobOutcome;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;

/** A script that is generated from the workflow runs in the place of the prebuilt class. */
class ScriptModeTest {

  private static final String NAME = "orders";
  private static final String JOB = "glueflow-orders";
  private static final String SCRIPT = "--scriptLocation";

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private volatile int failingLine;

  @BeforeEach
  void open() throws IOException {
    rehearsal = new Rehearsal(folder, LocalGlue.builder().executor(this::execute));
  }

  /** Fails in the line of the script that a test names, if one does. */
  private JobOutcome execute(JobExecution run) {
    if (failingLine == 0) {
      return JobOutcome.succeeded();
    }
    run.stderr().accept("java.lang.RuntimeException: no");
    run.stderr().accept("\tat GlueApp$.sqlText(GlueApp.scala:9999)");
    run.stderr().accept("\tat GlueApp$.main(GlueApp.scala:" + failingLine + ")");
    return JobOutcome.failed("Exception in User Class: java.lang.RuntimeException : no");
  }

  @AfterEach
  void close() throws IOException {
    rehearsal.close();
  }

  private Submission submission(String name) throws IOException {
    return rehearsal
        .submission(name)
        .with(JobKeys.MODE, "script")
        .with(JobKeys.MAX_CONCURRENT_RUNS, 100L);
  }

  private Shell shell() throws IOException {
    settings("");
    return Shell.of(rehearsal, rehearsal.workflow(NAME).getParent());
  }

  private static Outcome submit(Shell shell) throws IOException {
    return shell.run(
        "submit", "workflow.json", "--mode", "script", "--no-check", "--param", "day=2026-02-01");
  }

  private void settings(String more) throws IOException {
    Files.writeString(
        rehearsal.workflow(NAME).resolveSibling("glueflow.yaml"),
        "s3-path: s3://bucket/glueflow\niam-role: Etl\nmax-concurrent-runs: 100\n" + more);
  }

  private Job job(String name) {
    try (GlueClient glue = rehearsal.client()) {
      return glue.getJob(request -> request.jobName(name)).job();
    }
  }

  private String text(String uri) {
    String key = uri.replaceFirst("s3://bucket/", "");
    try (S3Client s3 = rehearsal.s3()) {
      return s3.getObjectAsBytes(request -> request.bucket("bucket").key(key))
          .asString(StandardCharsets.UTF_8);
    }
  }

  private void change(String from, String to) throws IOException {
    Path file = rehearsal.workflow(NAME);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  @Test
  void theScriptIsAllThatIsUploadedAndTheRunNamesIt() throws Exception {
    RunReference run = submission(NAME).withParameters(Map.of("day", "2026-02-01")).submit();

    assertThat(rehearsal.stored().keySet())
        .singleElement()
        .asString()
        .matches("glueflow/scripts/[0-9a-f]{64}/GlueApp\\.scala");
    String script = "s3://bucket/" + rehearsal.stored().keySet().iterator().next();
    assertThat(text(script)).contains("object GlueApp").doesNotContain("io.glueflow");
    assertThat(rehearsal.runs(NAME))
        .singleElement()
        .satisfies(
            started ->
                assertThat(started.arguments())
                    .containsOnly(
                        Map.entry(SCRIPT, script),
                        Map.entry("--class", "GlueApp"),
                        Map.entry("--base_path", "s3://bucket/glueflow/data/orders"),
                        Map.entry("--day", "2026-02-01"),
                        Map.entry("--glueflow-token", run.token()),
                        Map.entry("--glueflow-runs", "s3://bucket/glueflow/runs/orders")));
  }

  @ParameterizedTest
  @CsvSource({"3.0, G.8X", "4.0, R.2X", "5.1, G.1X", "6.0, G.2X"})
  void theJobIsOneOfScalaWithoutARunner(String version, String workers) throws Exception {
    Path jar = Files.writeString(folder.resolve("mine.jar"), "a jar");
    submission(NAME)
        .with(JobKeys.GLUE_VERSION, version)
        .with(JobKeys.WORKER_TYPE, workers)
        .with(JobKeys.CONNECTIONS, List.of("warehouse"))
        .with(JobKeys.TAGS, Map.of("team", "orders"))
        .with(JobKeys.DEFAULT_ARGUMENTS, Map.of("--mine", "kept"))
        .with(AssetKeys.EXTRA_JARS, List.of(jar.toString()))
        .submit();

    Job job = job(JOB);
    assertThat(job.glueVersion()).isEqualTo(version);
    assertThat(job.workerTypeAsString()).isEqualTo(workers);
    assertThat(job.command().name()).isEqualTo("glueetl");
    assertThat(job.command().scriptLocation()).matches("s3://bucket/glueflow/scripts/.*\\.scala");
    assertThat(job.connections().connections()).containsExactly("warehouse");
    assertThat(job.defaultArguments())
        .containsEntry("--job-language", "scala")
        .containsEntry("--class", "GlueApp")
        .containsEntry("--base_path", "s3://bucket/glueflow/data/orders")
        .containsEntry("--mine", "kept")
        .hasEntrySatisfying(
            "--extra-jars", jars -> assertThat(jars).matches("[^,]*/jars/.*/mine\\.jar"))
        .doesNotContainKeys(SCRIPT, "--day", "--glueflow-token", "--glueflow-workflow");
  }

  @Test
  void aScriptIsThatOfItsGlueVersion() throws Exception {
    submission(NAME).with(JobKeys.GLUE_VERSION, "5.1").submit();
    String five = job(JOB).command().scriptLocation();
    submission(NAME).with(JobKeys.GLUE_VERSION, "6.0").submit();
    assertThat(text(job(JOB).command().scriptLocation()))
        .contains("scala.jdk.CollectionConverters")
        .isNotEqualTo(text(five));
  }

  @Test
  void aRerunStartsTheSameScriptWhateverTheJobHasBecome() throws Exception {
    try (Shell shell = shell()) {
      Outcome submitted = submit(shell);
      assertThat(submitted.code()).as(submitted.err()).isZero();
      assertThat(submitted.err()).doesNotContain("note:", "warning");
      JobRun first = rehearsal.runs(NAME).get(0);
      change("PAID", "OPEN");
      assertThat(shell.run("submit", "workflow.json", "--detach").code()).isZero();
      assertThat(job(JOB).defaultArguments()).containsKey("--glueflow-workflow");

      Outcome again = shell.run("rerun", first.id());

      assertThat(again.code()).as(again.err()).isZero();
      assertThat(rehearsal.runs(NAME)).hasSize(3);
      JobRun repeated = rehearsal.runs(NAME).get(0);
      assertThat(Rehearsal.tokenOf(repeated)).isNotEqualTo(Rehearsal.tokenOf(first));
      assertThat(withoutToken(repeated)).isEqualTo(withoutToken(first));
      assertThat(text(repeated.arguments().get(SCRIPT))).contains("PAID");
      Outcome status = shell.run("status", repeated.id(), "--format", "json");
      assertThat(status.out()).contains("\"report\": null").contains("\"problems\": []");
    }
  }

  private static Map<String, String> withoutToken(JobRun run) {
    return run.arguments().entrySet().stream()
        .filter(each -> !each.getKey().equals("--glueflow-token"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aRunOfThePrebuiltClassIsNotRepeatedByAScript() throws Exception {
    try (Shell shell = shell()) {
      shell.run("submit", "workflow.json");
      JobRun first = rehearsal.runs(NAME).get(0);
      shell.run("submit", "workflow.json", "--mode", "script");

      Outcome refused = shell.run("rerun", first.id());

      assertThat(refused.err()).contains("GF627", "has no runner");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(rehearsal.runs(NAME)).hasSize(2);
      assertThat(shell.run("submit", "workflow.json").code()).isZero();
      assertThat(job(JOB).defaultArguments()).doesNotContainKey("--base_path");
      assertThat(shell.run("rerun", first.id()).code()).isZero();
    }
  }

  @Test
  void workflowsThatShareAJobRunTheirOwnScripts() throws Exception {
    RunReference one = submission("one").with(JobKeys.JOB_NAME, "shared").submit();
    RunReference two = submission("two").with(JobKeys.JOB_NAME, "shared").submit();
    try (GlueClient glue = rehearsal.client()) {
      for (RunReference run : List.of(one, two)) {
        String script =
            glue.getJobRun(request -> request.jobName("shared").runId(run.runId()))
                .jobRun()
                .arguments()
                .get(SCRIPT);
        assertThat(text(script)).startsWith("// " + (run.equals(one) ? "one" : "two") + "\n");
      }
    }
    assertThat(job("shared").defaultArguments()).doesNotContainKey("--base_path");
  }

  @Test
  void theSecondTimeNothingIsUploadedAndNothingUpdated() throws Exception {
    submission(NAME).submit();
    rehearsal.calls().clear();
    submission(NAME).submit();
    assertThat(rehearsal.calls().operations())
        .contains("glue:StartJobRun")
        .doesNotContain("s3:PutObject", "glue:UpdateJob", "glue:CreateJob");
  }

  @Test
  void aTokenStartsOneRun() throws Exception {
    RunReference first = submission(NAME).withToken("nightly").submit();
    assertThat(submission(NAME).withToken("nightly").submit()).isEqualTo(first);
    assertThat(rehearsal.runs(NAME)).hasSize(1);
  }

  @Test
  void whatWasStartedUnnoticedIsTakenUpUnlessItIsAnotherScript() throws Exception {
    rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", 1, FaultKind.DROP_RESPONSE));
    rehearsal.calls().inject(FaultRule.every("glue:GetJobRuns", FaultKind.INTERNAL_ERROR));
    assertThatThrownBy(() -> submission(NAME).submit()).hasMessageContaining("GF620");
    rehearsal.calls().heal();

    RunReference taken = submission(NAME).submit();
    assertThat(rehearsal.runs(NAME)).extracting(JobRun::id).containsExactly(taken.runId());

    change("PAID", "OPEN");
    submission(NAME).submit();
    assertThat(rehearsal.runs(NAME)).hasSize(2);
  }

  @Test
  void whatCannotBeCompiledIsToldBeforeAnythingIsUploaded() throws Exception {
    change(
        "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"paid\", \"path\": \"paid\",\n"
            + "     \"mode\": \"overwrite\"}",
        "{\"id\": \"out\", \"type\": \"write-jdbc\", \"input\": \"paid\", \"connection\": \"shop\","
            + " \"table\": \"paid\", \"mode\": \"upsert\", \"keys\": [\"order_id\"]}");
    try (Shell shell = shell()) {
      Outcome refused = shell.run("submit", "workflow.json", "--mode", "script");
      assertThat(refused.err()).contains("GF510").contains("workflow.json:");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(rehearsal.calls().operations()).isEmpty();
    }
  }

  @Test
  void withoutCompilersItIsSaidThatNothingWasChecked() throws Exception {
    try (Shell shell = shell()) {
      Outcome submitted = shell.run("submit", "workflow.json", "--mode", "script", "--detach");
      assertThat(submitted.err()).contains("warning GF512", "was not compiled here");
      assertThat(submitted.code()).isZero();
      assertThat(rehearsal.runs(NAME)).hasSize(1);
    }
  }

  @Test
  void aFailureIsToldAtTheNodeThatItsLineOfTheScriptIsOf() throws Exception {
    AssetContent script =
        submission(NAME)
            .withParameters(Map.of("day", "2026-02-01"))
            .plan()
            .assets()
            .get(0)
            .content();
    List<String> lines = ((AssetContent.Text) script).text().lines().toList();
    failingLine =
        1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("val paid =")).sum();
    try (Shell shell = shell()) {
      Outcome failed = submit(shell);
      assertThat(failed.code()).isEqualTo(1);
      assertThat(failed.err())
          .contains("workflow.json:8:5: error GF622: node 'paid': the run failed: Exception in");
      change("PAID", "OPEN");
      assertThat(shell.run("status", "workflow.json").err())
          .contains("error GF622: the run failed: Exception in");
    }
  }

  @Test
  void theModeComesFromOptionsBeforeVariablesBeforeTheFile() throws Exception {
    settings("mode: runner\n");
    Path project = rehearsal.workflow(NAME).getParent();
    try (Shell shell = Shell.of(rehearsal, project, Map.of("GLUEFLOW_MODE", "script"))) {
      assertThat(shell.run("submit", "workflow.json", "--dry-run").out())
          .doesNotContain("glueflow-runner.jar");
      assertThat(shell.run("submit", "workflow.json", "--dry-run", "--mode", "runner").out())
          .contains("glueflow-runner.jar");
      assertThat(shell.run("submit", "workflow.json", "--mode", "notebook").err())
          .contains("GF602", "mode");
    }
    try (Shell shell = Shell.of(rehearsal, project)) {
      assertThat(shell.run("submit", "workflow.json", "--dry-run").out())
          .contains("glueflow-runner.jar");
    }
  }

  @Test
  void aDryRunShowsTheScript() throws Exception {
    try (Shell shell = shell()) {
      Outcome listed =
          shell.run(
              "submit",
              "workflow.json",
              "--mode",
              "script",
              "--glue-version",
              "4.0",
              "--no-check",
              "--param",
              "day=2026-02-01",
              "--dry-run");
      Golden.check(Path.of("src/test/resources/expected/dry-run-script.txt"), listed.normalised());
    }
  }
}
