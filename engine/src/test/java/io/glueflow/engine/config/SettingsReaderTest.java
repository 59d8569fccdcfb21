// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, SettingsSources.Flag> flags = new LinkedHashMap<>();
  private String profile = "";
  private String job = "{}";

  @BeforeEach
  void aRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("flows/orders"));
  }

  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("glueflow.yaml"), text);
  }

  private void flag(String key, String text) {
    flags.put(key, new SettingsSources.Flag("--set " + key, text));
  }

  private Diagnosed<Settings> read() {
    JsonObject object =
        (JsonObject) JsonReader.read(new SourceText("workflow.json", job)).orThrow();
    return SettingsReader.read(
        SettingsSources.around(folder.resolve("flows/orders"), environment)
            .withJob(object)
            .withCommandLine("", profile, flags));
  }

  private Settings settings() {
    return read().orThrow();
  }

  private List<String> problems() {
    return read().diagnostics().stream()
        .map(
            problem ->
                problem.toString().replace(folder + "/", "")
                    + (problem.hint().isEmpty() ? "" : " | " + problem.hint()))
        .toList();
  }

  private String origin(Property<?> key) {
    return settings().origin(key).orElseThrow().toString().replace(folder + "/", "");
  }

  @Test
  void eachSourceIsStrongerThanTheOneBefore() throws IOException {
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(480);
    assertThat(settings().origin(JobKeys.TIMEOUT)).isEmpty();
    file("timeout: 1\nprofiles:\n  prod:\n    timeout: 3\n");
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(1);
    assertThat(origin(JobKeys.TIMEOUT)).isEqualTo("glueflow.yaml:1:10");
    job = "{\"timeout\": 2}";
    assertThat(origin(JobKeys.TIMEOUT)).isEqualTo("workflow.json:1:13");
    profile = "prod";
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(3);
    assertThat(origin(JobKeys.TIMEOUT)).isEqualTo("glueflow.yaml:4:14");
    environment.put("GLUEFLOW_TIMEOUT", "4");
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(4);
    assertThat(origin(JobKeys.TIMEOUT)).isEqualTo("GLUEFLOW_TIMEOUT");
    flag("timeout", "5");
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(5);
    assertThat(origin(JobKeys.TIMEOUT)).isEqualTo("--set timeout");
  }

  @Test
  void mapsArePutTogetherEntryByEntryAndListsAreReplaced() throws IOException {
    file("tags: {team: a, cost: 1}\nextra-jars: [a.jar, b.jar]\n");
    environment.put("GLUEFLOW_TAGS", "cost=2,who=me");
    environment.put("GLUEFLOW_EXTRA_JARS", "c.jar");
    Settings settings = settings();
    assertThat(settings.get(JobKeys.TAGS))
        .containsExactly(Map.entry("team", "a"), Map.entry("cost", "2"), Map.entry("who", "me"));
    assertThat(settings.origin(JobKeys.TAGS, "team").orElseThrow().line()).isEqualTo(1);
    assertThat(settings.origin(JobKeys.TAGS, "cost").orElseThrow()).hasToString("GLUEFLOW_TAGS");
    assertThat(settings.origin(JobKeys.TAGS, "none")).isEmpty();
    assertThat(settings.get(AssetKeys.EXTRA_JARS)).containsExactly("c.jar");
  }

  @Test
  void textsAreReadByTheTypeOfTheirKey() throws IOException {
    file("glue-version: 5.0\nspark-conf: {spark.ui.enabled: false, n: 1.50}\nconnections: a, b\n");
    environment.put("GLUEFLOW_UPLOAD_INPUTS", "TRUE");
    environment.put("GLUEFLOW_DPU_HOUR_PRICE", "0.5");
    environment.put("GLUEFLOW_DATALAKE_FORMATS", "iceberg, delta");
    environment.put("GLUEFLOW_LOCAL_CONNECTIONS", "{\"db\": {\"url\": \"jdbc:x\"}}");
    flag("default-arguments", "--TempDir s3://t;,--enable-metrics true");
    flag("non-overridable-arguments", "{\"--n\": 1}");
    Settings settings = settings();
    assertThat(settings.get(JobKeys.GLUE_VERSION)).isEqualTo("5.0");
    assertThat(settings.get(JobKeys.SPARK_CONF))
        .containsOnly(Map.entry("spark.ui.enabled", "false"), Map.entry("n", "1.50"));
    assertThat(settings.get(JobKeys.CONNECTIONS)).containsExactly("a", "b");
    assertThat(settings.get(AssetKeys.UPLOAD_INPUTS)).isTrue();
    assertThat(settings.get(ProjectKeys.DPU_HOUR_PRICE)).isEqualTo(0.5);
    assertThat(settings.get(JobKeys.DATALAKE_FORMATS)).containsExactly("iceberg", "delta");
    assertThat(settings.get(JobKeys.DEFAULT_ARGUMENTS))
        .containsOnly(Map.entry("--TempDir", "s3://t"), Map.entry("--enable-metrics", "true"));
    assertThat(settings.get(JobKeys.NON_OVERRIDABLE_ARGUMENTS)).containsOnly(Map.entry("--n", "1"));
    assertThat(
            settings.get(ProjectKeys.LOCAL_CONNECTIONS).get("db").get(ProjectKeys.CONNECTION_URL))
        .isEqualTo("jdbc:x");
  }

  @Test
  void variablesOfTheEnvironmentAreFilledIn() throws IOException {
    file(
        """
        timeout: ${env:MINUTES}
        s3-path: s3://${env:BUCKET}/a
        extra-jars: ${env:JARS}
        spark-conf: {a: '$${x}'}
        """);
    environment.putAll(Map.of("MINUTES", "7", "BUCKET", "b", "JARS", "x.jar,y.jar"));
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(7);
    assertThat(settings().get(AssetKeys.S3_PATH)).isEqualTo("s3://b/a");
    assertThat(settings().get(AssetKeys.EXTRA_JARS)).containsExactly("x.jar", "y.jar");
    assertThat(settings().get(JobKeys.SPARK_CONF)).containsEntry("a", "${x}");
    environment.remove("BUCKET");
    assertThat(problems())
        .containsExactly(
            "glueflow.yaml:2:10: error GF602: setting 's3-path': the environment variable BUCKET"
                + " is not set | export BUCKET=…");
    file("s3-path: s3://${secret:b}/\n");
    assertThat(problems())
        .containsExactly(
            "glueflow.yaml:1:10: error GF602: setting 's3-path': '${secret:b}' cannot stand in a"
                + " setting | only ${env:NAME} can; write $${ for the signs themselves");
  }

  @Test
  void whatIsNotKnownIsAnErrorWithASuggestion() throws IOException {
    file(
        """
        timeuot: 1
        connection.glue.enabled: true
        Glue Main Class: X
        glueVersion: '5.1'
        local-connections: {db: {url: x, pasword: y}}
        nothing-like-it: 1
        """);
    assertThat(problems())
        .containsExactly(
            "glueflow.yaml:1:1: error GF603: there is no setting 'timeuot' | did you mean"
                + " 'timeout'?",
            "glueflow.yaml:2:1: error GF603: there is no setting 'connection.glue.enabled' | did"
                + " you mean 'enabled'?",
            "glueflow.yaml:3:1: error GF603: there is no setting 'Glue Main Class' | did you mean"
                + " 'main-class'?",
            "glueflow.yaml:4:1: error GF603: there is no setting 'glueVersion' | did you mean"
                + " 'glue-version'?",
            "glueflow.yaml:5:34: error GF603: setting 'local-connections': unknown property"
                + " 'pasword' | did you mean 'password'?",
            "glueflow.yaml:6:1: error GF603: there is no setting 'nothing-like-it'");
    assertThat(read().diagnostics()).allMatch(p -> p.code() == DiagnosticCode.UNKNOWN_SETTING);
  }

  @Test
  void variablesFlagsAndTheWorkflowAreAskedAsWell() {
    environment.putAll(
        Map.of(
            "GLUEFLOW_WORKERTYPE", "G.2X",
            "GLUEFLOW_SECRET_DB_PASSWORD", "x",
            "GLUEFLOW_JAVA_OPTS", "x",
            "OTHER", "x"));
    flag("regoin", "eu-west-1");
    job = "{\"workerType\": \"G.2X\"}";
    assertThat(problems())
        .containsExactly(
            "--set regoin: error GF603: there is no setting 'regoin' | did you mean 'region'?",
            "GLUEFLOW_WORKERTYPE: warning GF603: no setting has this environment variable | did"
                + " you mean 'GLUEFLOW_WORKER_TYPE'?",
            "workflow.json:1:2: error GF603: there is no setting 'workerType' | did you mean"
                + " 'worker-type'?");
    assertThat(read().diagnostics().get(1).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void valuesOfTheWrongKindAreToldOnTheirLine() throws IOException {
    file(
        """
        timeout: soon
        enabled: 1
        tags: [a]
        execution-class: FLEXI
        iam-role:
        default-arguments: {TempDir: x}
        max-retries: 11
        """);
    environment.put("GLUEFLOW_NUMBER_OF_WORKERS", "many");
    environment.put("GLUEFLOW_LOCAL_CONNECTIONS", "{");
    flag("tags", "a");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "--set tags: error GF602: setting 'tags': expected an object from names to values,"
                + " each a string, found a string",
            "GLUEFLOW_LOCAL_CONNECTIONS: error GF602: setting 'local-connections': not JSON: an"
                + " object that begins here is never closed | add the closing '}'",
            "GLUEFLOW_NUMBER_OF_WORKERS: error GF602: setting 'number-of-workers': expected a whole"
                + " number from 2 to 1000000, found a string",
            "glueflow.yaml:1:10: error GF602: setting 'timeout': expected a whole number from 1 to"
                + " 10079, found a string",
            "glueflow.yaml:2:10: error GF602: setting 'enabled': expected true or false, found a"
                + " number",
            "glueflow.yaml:3:7: error GF602: setting 'tags': expected an object from names to"
                + " values, each a string, found an array",
            "glueflow.yaml:4:18: error GF602: setting 'execution-class': expected one of STANDARD,"
                + " FLEX, found 'FLEXI' | did you mean 'FLEX'?",
            "glueflow.yaml:5:10: error GF602: setting 'iam-role': there is no value | leave the key"
                + " out instead",
            "glueflow.yaml:6:21: error GF602: setting 'default-arguments': the argument 'TempDir'"
                + " has no leading dashes | write '--TempDir'",
            "glueflow.yaml:7:14: error GF602: setting 'max-retries': expected a whole number from 0 to"
                + " 10, found 11");
  }

  @Test
  void aProfileThatIsNotThereIsAnErrorThatNamesTheOthers() throws IOException {
    profile = "prd";
    assertThat(problems())
        .containsExactly(
            "--config-profile: error GF602: there is no profile 'prd': no glueflow.yaml was found |"
                + " profiles stand below 'profiles:' in glueflow.yaml");
    file("profiles: {prod: {timeout: 1}, test: {timeout: x}, bad: 3}\n");
    assertThat(problems())
        .contains(
            "--config-profile: error GF602: there is no profile 'prd' in glueflow.yaml | did you"
                + " mean 'prod'?",
            "glueflow.yaml:1:57: error GF602: profile 'bad': expected an object of settings, found a"
                + " number")
        .hasSize(3);
    profile = "";
    environment.put("GLUEFLOW_CONFIG_PROFILE", "prod");
    file("profiles: {prod: {timeout: 1}}\n");
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(1);
  }

  @Test
  void theNearestFileIsTakenUpToTheRepositorysRoot() throws IOException {
    file("timeout: 1\n");
    Files.writeString(folder.resolve("flows/glueflow.yaml"), "timeout: 2\n");
    assertThat(settings().get(JobKeys.TIMEOUT)).isEqualTo(2);
    assertThat(settings().source().orElseThrow().text()).isEqualTo("timeout: 2\n");
    Files.createDirectories(folder.resolve("flows/orders/.git"));
    assertThat(settings().isGiven(JobKeys.TIMEOUT)).isFalse();
    Files.writeString(folder.resolve("flows/orders/glueflow.yml"), "timeout: 2\n");
    assertThat(problems())
        .containsExactly(
            "flows/orders/glueflow.yml: error GF603: the file is not read | rename it to"
                + " glueflow.yaml");
  }

  @Test
  void aFileThatCannotBeReadIsAProblemAndNothingMore() throws IOException {
    Path file = folder.resolve("glueflow.yaml");
    Files.write(file, "iam-role: Jürgen".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.WRONG_ENCODING);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(read().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNREADABLE_FILE);
    Files.delete(file);
    file("- a\n");
    assertThat(problems())
        .containsExactly(
            "glueflow.yaml:1:1: error GF602: the file holds an array, not settings | a setting is"
                + " written 'key: value'");
    assertThat(
            SettingsReader.read(
                    SettingsSources.around(folder, Map.of())
                        .withCommandLine("nowhere.yaml", "", Map.of()))
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNREADABLE_FILE);
  }

  @Test
  void relativePathsBeginWhereTheyStand() throws IOException {
    file("extra-jars: [lib/a.jar]\nlocal-connections: {db: {url: x, jars: [pg.jar]}}\n");
    assertThat(settings().file(AssetKeys.EXTRA_JARS, "lib/a.jar"))
        .isEqualTo(folder.resolve("lib/a.jar"));
    assertThat(settings().file(ProjectKeys.LOCAL_CONNECTIONS, "db", "pg.jar"))
        .isEqualTo(folder.resolve("pg.jar"));
    job = "{\"extra-jars\": [\"lib/a.jar\"]}";
    assertThat(settings().file(AssetKeys.EXTRA_JARS, "lib/a.jar"))
        .isEqualTo(folder.resolve("flows/orders/lib/a.jar"));
    flag("extra-jars", "lib/a.jar");
    assertThat(settings().file(AssetKeys.EXTRA_JARS, "lib/a.jar")).isEqualTo(Path.of("lib/a.jar"));
  }
}
