// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.config.SettingsReader;
import io.glueflow.engine.config.SettingsSources;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told offline, from GF601 to GF621, GF625 and GF626. */
class PreflightTest {

  @TempDir private Path folder;

  private static List<String> texts(List<Diagnostic> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.severity().label() + " " + problem.code().id() + " " + problem.message())
        .toList();
  }

  private static Settings settings(Map<Property<?>, ?> more) {
    Map<Property<?>, Object> all = new HashMap<>();
    all.put(AssetKeys.S3_PATH, "s3://bucket/glueflow");
    all.put(JobKeys.IAM_ROLE, "glue-role");
    all.putAll(more);
    return Settings.of(all);
  }

  private static List<String> problems(Map<Property<?>, ?> more) {
    return texts(Preflight.offline(PreflightContext.of(settings(more))));
  }

  /** With settings from a file, so that places are those of lines. */
  private List<Diagnostic> problemsOfFile(String yaml) throws IOException {
    Files.writeString(
        folder.resolve("glueflow.yaml"), "s3-path: s3://bucket\niam-role: glue-role\n" + yaml);
    Settings settings = SettingsReader.read(SettingsSources.around(folder, Map.of())).orThrow();
    return Preflight.offline(PreflightContext.of(settings));
  }

  private static Analysis analysis(String parameters, String path) {
    return new Validator()
        .validate(
            new SourceText(
                "w.json",
                """
                {"glueflow": 1, "name": "w", "parameters": {%s}, "nodes": [
                  {"id": "in", "type": "read-text", "path": "%s"},
                  {"id": "out", "type": "print", "input": "in"}]}
                """
                    .formatted(parameters, path)))
        .value()
        .orElseThrow();
  }

  private static List<String> problems(
      Analysis analysis, Map<String, String> parameters, Map<Property<?>, ?> more) {
    return texts(Preflight.offline(PreflightContext.of(settings(more), analysis, parameters)));
  }

  @Test
  void nothingIsWrongWithDefaultsAndWhatIsNeeded() {
    assertThat(problems(Map.of())).isEmpty();
    assertThat(Preflight.offlineChecks(PreflightContext.of(settings(Map.of()))))
        .hasSize(14)
        .allMatch(check -> check.problems().isEmpty() && !check.title().isEmpty());
  }

  @Test
  void eventsGoToUrlsThatCanBePostedTo() {
    assertThat(problems(Map.of(ProjectKeys.EVENTS_URL, "https://host.example/key"))).isEmpty();
    for (String url : List.of("nowhere", "https://", "http://bad url", "ftp://host.example/")) {
      PreflightContext context = PreflightContext.of(settings(Map.of(ProjectKeys.EVENTS_URL, url)));
      assertThat(texts(Preflight.offline(context)))
          .isEqualTo(texts(Preflight.rerun(context)))
          .isEqualTo(texts(Preflight.following(context)))
          .containsExactly("error GF602 'events-url' is no URL that can be posted to");
    }
  }

  @Test
  void whatIsNeededIsAskedForWithTheLineToAdd() {
    List<Diagnostic> problems = Preflight.offline(PreflightContext.of(Settings.of(Map.of())));
    assertThat(texts(problems))
        .containsExactly("error GF601 'iam-role' is not set", "error GF601 's3-path' is not set");
    assertThat(problems.get(1).location()).hasToString("glueflow.yaml");
    assertThat(problems.get(1).hint())
        .isEqualTo(
            "add the line 's3-path: s3://BUCKET/glueflow' to glueflow.yaml, or say --s3-path");
  }

  @Test
  void submittingCanBeSwitchedOff() {
    assertThat(problems(Map.of(ProjectKeys.ENABLED, false)))
        .containsExactly("error GF621 'enabled' is false: nothing is submitted");
  }

  @Test
  void placesInS3HaveTheirForm() {
    assertThat(
            problems(
                Map.of(
                    AssetKeys.S3_PATH, "bucket/glueflow",
                    JobKeys.TEMP_DIR, "s3://My_Bucket/",
                    AssetKeys.SCRIPT_LOCATION, "s3://bucket/")))
        .containsExactly(
            "error GF602 setting 's3-path': 'bucket/glueflow' is no place in S3",
            "error GF602 setting 'script-location': 's3://bucket/' names no script",
            "error GF602 setting 'temp-dir': 'My_Bucket' is no name of a bucket");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.0 | error GF604 AWS ended Glue 2.0 on 2026-04-01: its jobs cannot be started",
        "0.9 | error GF604 AWS ended Glue 0.9 on 2026-04-01: its jobs cannot be started",
        "4.0 | error GF604 Glue 4.0 runs on Java 8, and the prebuilt main class needs Java 17",
        "7.0 | warning GF604 Glue 7.0 is not known here: 3.0 to 6.0 are",
      })
  void versionsOfGlueAreKnown(String version, String problem) {
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, version))).containsExactly(problem);
  }

  @Test
  void jarsForAnotherScalaAreToldOf() {
    assertThat(
            problems(
                Map.of(JobKeys.GLUE_VERSION, "6.0", AssetKeys.EXTRA_JARS, List.of("x_2.12-1.jar"))))
        .containsExactly(
            "warning GF604 'x_2.12-1.jar' is made for another Scala than that of Glue 6.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Standard | STANDARD | error GF605 worker type Standard went with Glue 1.0",
        "G.025X | STANDARD | error GF605 worker type G.025X is for streaming jobs only",
        "Z.2X | STANDARD | error GF605 worker type Z.2X is for Ray jobs only",
        "G.3X | STANDARD | warning GF605 worker type 'G.3X' is not known here",
        "R.1X | FLEX | error GF605 execution class FLEX has no workers of type R.1X",
      })
  void workersFitTogether(String type, String executionClass, String problem) {
    assertThat(problems(Map.of(JobKeys.WORKER_TYPE, type, JobKeys.EXECUTION_CLASS, executionClass)))
        .containsExactly(problem);
    assertThat(problems(Map.of(JobKeys.WORKER_TYPE, "G.2X", JobKeys.EXECUTION_CLASS, "FLEX")))
        .isEmpty();
  }

  @Test
  void capacityAndCoresAreLookedAt() {
    assertThat(
            problems(
                Map.of(
                    JobKeys.MAX_CAPACITY,
                    10.0,
                    JobKeys.DEFAULT_ARGUMENTS,
                    Map.of("--executor-cores", "9"))))
        .containsExactly(
            "warning GF605 'max-capacity' has no effect since Glue 2.0",
            "error GF605 --executor-cores is 9: G.1X allows 8");
  }

  @Test
  void furtherSettingsOfTheJobAreLookedAt() {
    assertThat(
            problems(
                Map.of(
                    JobKeys.LANGUAGE, "python",
                    JobKeys.IAM_ROLE, "arn:aws:iam::1:role/x",
                    JobKeys.JOB_NAME, "x".repeat(256),
                    JobKeys.MAINTENANCE_WINDOW, "Sunday",
                    JobKeys.JOB_BOOKMARKS, "pause")))
        .containsExactly(
            "error GF602 setting 'job-bookmarks': paused bookmarks need to know between which runs",
            "error GF602 setting 'job-name': a job's name has at most 255 characters",
            "error GF602 setting 'language': the prebuilt main class is not Python",
            "error GF602 setting 'maintenance-window': 'Sunday' is no day and hour",
            "error GF612 'arn:aws:iam::1:role/x' is neither the name nor the ARN of a role");
    assertThat(problems(Map.of(JobKeys.MAINTENANCE_WINDOW, "Sun:22")))
        .containsExactly(
            "warning GF602 setting 'maintenance-window': only streaming jobs have a maintenance"
                + " window");
    assertThat(problems(Map.of(JobKeys.IAM_ROLE, "arn:aws-cn:iam::123456789012:role/a/b")))
        .isEmpty();
  }

  @Test
  void argumentsOfOthersAreRefused() {
    assertThat(
            problems(
                Map.of(
                    JobKeys.DEFAULT_ARGUMENTS,
                    Map.of("--JOB_NAME", "x", "--glueflow-name", "y", "--param-day", "z"))))
        .containsExactlyInAnyOrder(
            "error GF607 Glue itself sets the argument --JOB_NAME",
            "error GF608 the argument --glueflow-name is glueflow's own",
            "error GF608 the argument --param-day is glueflow's own");
  }

  @Test
  void conflictsNameBothPlaces() throws IOException {
    List<Diagnostic> problems =
        problemsOfFile(
            """
            metrics: false
            spark-conf: {a: 1, b: 2}
            default-arguments: {--enable-metrics: true, --conf: a=2 --conf b=2, --class: X, --t: 1}
            non-overridable-arguments: {--t: 2, --TempDir: s3://x}
            """);
    assertThat(problems.stream().map(p -> p.toString().replace(folder + "/", "")))
        .containsExactly(
            "glueflow.yaml:5:21: error GF608: --enable-metrics is 'true' here, and 'metrics' says"
                + " otherwise at glueflow.yaml:3:10",
            "glueflow.yaml:5:45: error GF608: a is '2' here, and 'spark-conf' has '1' at"
                + " glueflow.yaml:4:14",
            "glueflow.yaml:5:69: error GF608: --class has no effect: glueflow says what the"
                + " job runs",
            "glueflow.yaml:6:29: error GF608: --t is '2' here, and 'default-arguments' has '1' at"
                + " glueflow.yaml:5:81",
            "glueflow.yaml:6:37: error GF608: --TempDir would override what glueflow sets");
  }

  @Test
  void argumentsMayNotBeTooLarge() {
    assertThat(
            problems(
                analysis("\"x\": {\"type\": \"string\"}", "s3://b/${x}"),
                Map.of("x", "y".repeat(300_000)),
                Map.of()))
        .containsExactly(
            "error GF606 the arguments take 300 KiB, and Glue takes 260; this one alone takes 292");
  }

  @Test
  void secretsAreInConnectionsAndVariablesInAnArgument() {
    Analysis analysis =
        analysis("", "s3://${secret:db/url}/${secret:x}/${env:HOME}/${env:CUSTOMER_A}/");
    assertThat(problems(analysis, Map.of(), Map.of()))
        .containsExactly(
            "error GF613 the secret 'db/url' is in a connection that the job does not have",
            "error GF613 the secret 'x' cannot be found on Glue",
            "error GF613 there is no environment variable CUSTOMER_A on Glue",
            "error GF613 there is no environment variable HOME on Glue");
    assertThat(
            problems(
                analysis("", "s3://${secret:db/url}/${env:CUSTOMER_A}/"),
                Map.of("x", "${secret:db/user}"),
                Map.of(
                    JobKeys.CONNECTIONS, List.of("db"),
                    JobKeys.DEFAULT_ARGUMENTS,
                        Map.of("--customer-driver-env-vars", "CUSTOMER_A=1,CUSTOMER_B=2"))))
        .isEmpty();
  }

  @Test
  void secretsDoNotBecomeArguments() {
    Analysis analysis =
        analysis(
            "\"db_password\": {\"type\": \"string\", \"default\": \"hunter2\"}",
            "s3://b/${db_password}");
    assertThat(problems(analysis, Map.of(), Map.of()))
        .containsExactly(
            "error GF614 the default of parameter 'db_password' looks like a secret, and arguments"
                + " of runs are shown");
    assertThat(problems(analysis, Map.of("db_password", "hunter3"), Map.of()))
        .containsExactly(
            "error GF614 the value of parameter 'db_password' looks like a secret, and arguments"
                + " of runs are shown");
    assertThat(
            problems(
                analysis,
                Map.of("db_password", "${secret:db/password}"),
                Map.of(JobKeys.CONNECTIONS, List.of("db"))))
        .isEmpty();
    assertThat(problems(Map.of(JobKeys.SPARK_CONF, Map.of("fs.s3a.secret.key", "hunter2"))))
        .containsExactly(
            "error GF614 'fs.s3a.secret.key' looks like a secret, and all may see 'spark-conf'");
    assertThat(
            problems(
                Map.of(
                    JobKeys.DEFAULT_ARGUMENTS,
                    Map.of(
                        "--customer-driver-env-vars", "CUSTOMER_DAY=1,CUSTOMER_API_KEY=hunter2",
                        "--conf", "spark.a=1 --conf spark.ssl.keyPassword=hunter2"))))
        .containsExactly(
            "error GF614 'CUSTOMER_API_KEY' looks like a secret, and all may see"
                + " 'default-arguments'",
            "error GF614 'spark.ssl.keyPassword' looks like a secret, and all may see"
                + " 'default-arguments'");
  }

  @Test
  void tablesNeedACatalogAndBookmarksAJobThatKeepsThem() {
    Analysis analysis =
        new Validator()
            .validate(
                new SourceText(
                    "w.json",
                    """
                    {"glueflow": 1, "name": "w", "nodes": [
                      {"id": "in", "type": "read-table", "database": "shop", "table": "orders"},
                      {"id": "new", "type": "read-table", "database": "shop", "table": "orders",
                       "bookmark": true},
                      {"id": "ice", "type": "write-table", "input": "in",
                       "database": "glue_catalog.shop", "table": "copy"},
                      {"id": "out", "type": "write-table", "input": "new", "table": "copy"}]}
                    """))
            .value()
            .orElseThrow();
    assertThat(problems(analysis, Map.of(), Map.of()))
        .containsExactly("warning GF626 job bookmarks are disabled: each run reads everything");
    assertThat(problems(analysis, Map.of(), Map.of(JobKeys.JOB_BOOKMARKS, "enable"))).isEmpty();
    Map<Property<?>, Object> off =
        Map.of(JobKeys.JOB_BOOKMARKS, "enable", JobKeys.DATA_CATALOG, false);
    assertThat(problems(analysis, Map.of(), off))
        .containsExactly(
            "error GF625 table 'shop.orders' would be one of the run's own catalog, which"
                + " ends with the run",
            "error GF625 table 'copy' would be one of the run's own catalog, which"
                + " ends with the run");
    Map<Property<?>, Object> ownMetastore = new HashMap<>(off);
    ownMetastore.put(
        JobKeys.SPARK_CONF, Map.of("spark.hadoop.hive.metastore.uris", "thrift://hive:9083"));
    assertThat(problems(analysis, Map.of(), ownMetastore)).isEmpty();
  }

  @Test
  void whatAnExportSaysAboutItsScriptIsOnlyNoted() {
    Map<String, String> environment = Map.of();
    Analysis analysis = analysis("", "s3://b/a");
    Settings settings =
        SettingsReader.read(
                SettingsSources.around(folder, environment)
                    .withJob(
                        (JsonObject)
                            JsonReader.read(
                                    new SourceText(
                                        "w.json",
                                        "{\"s3-path\": \"s3://bucket\", \"iam-role\": \"r\","
                                            + " \"default-arguments\":"
                                            + " {\"--job-language\": \"python\"}}"))
                                .orThrow()))
            .orThrow();
    assertThat(texts(Preflight.offline(PreflightContext.of(settings, analysis, Map.of()))))
        .containsExactly(
            "note GF608 --job-language has no effect: glueflow says what the job runs");
  }
}
