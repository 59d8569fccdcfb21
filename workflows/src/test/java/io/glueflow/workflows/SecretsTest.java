// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.LocalAws;
import io.glueflow.localglue.LocalAwsOptions;
import io.glueflow.localglue.call.Call;
import io.glueflow.model.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret in parameters, connections or the environment is nowhere in what submitting leaves. */
class SecretsTest {

  private static final Path HOME = Command.BINARY.resolve("../..").normalize();

  private static final String PASSWORD = "Zür'ich\"\\d$1.*(x)[%&+/=<${no}\nsecond lïne#";
  private static final String USER = "svc-wärehouse'7";
  private static final String URL_PASSWORD = "pä$$word-of-url";
  private static final String URL = "jdbc:postgresql://127.0.0.1:1/shop?password=" + URL_PASSWORD;
  private static final String API_KEY = "key'of\"customer\\+/=";
  private static final String LOCAL_PASSWORD = "local'\"\\pass$1\nword of shop";
  private static final String AWS_SECRET = "wJalr+XUtn/FEMI%K7MDENG=bPxRfi";
  private static final String AWS_TOKEN = "IQoJb3JpZ2lu/X2VjEDoa+CXVzLWVhc3==";

  private static final Map<String, String> SECRETS =
      Map.of(
          "the password", PASSWORD,
          "the user", USER,
          "the URL", URL,
          "the URL's password", URL_PASSWORD,
          "the API key", API_KEY,
          "the local password", LOCAL_PASSWORD,
          "the AWS secret key", AWS_SECRET,
          "the AWS session token", AWS_TOKEN);

  private static final String SETTINGS =
      """
      upload-inputs: true
      connections: [warehouse]
      local-connections:
        shop:
          url: jdbc:postgresql://127.0.0.1:1/shop
          user: analyst
          password: ${env:SHOP_PASSWORD}
      """;

  private static final String ROWS =
      """
      {"id": "rows", "type": "inline", "schema": "name STRING", "rows": [["a"], ["b"]]}""";

  @TempDir private Path folder;
  @TempDir private Path objects;
  private LocalAws aws;
  private GlueAccount account;
  private SecretScan scan;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("glueflow.yaml"), SETTINGS);
    List<Path> library;
    try (Stream<Path> jars = Files.list(HOME.resolve("compilers/glue-2.12"))) {
      library = jars.toList();
    }
    aws =
        LocalAws.start(
            new LocalAwsOptions(
                0, 0, List.of(), objects.toString(), "1g", HOME.resolve("spark"), library));
    account = new GlueAccount(aws);
    account.createConnection("warehouse", URL, USER, PASSWORD);
    aws.calls().clear();
    scan = new SecretScan(SECRETS);
  }

  @AfterEach
  void stop() throws IOException {
    account.close();
    aws.close();
  }

  private Path workflow(String name, String... nodes) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"),
        """
        {"glueflow": 1, "name": "%s", "parameters": {"password": {"type": "string"}}, "nodes": [
        %s
        ]}"""
            .formatted(name, ROWS + ",\n" + String.join(",\n", nodes)));
  }

  /** Runs the command as somebody with secrets in the environment, and scans what it prints. */
  private Command.Result glueflow(String... arguments) throws Exception {
    Map<String, String> environment = new HashMap<>(aws.environment());
    environment.put("AWS_SECRET_ACCESS_KEY", AWS_SECRET);
    environment.put("AWS_SESSION_TOKEN", AWS_TOKEN);
    environment.put("SHOP_PASSWORD", LOCAL_PASSWORD);
    environment.put("API_KEY", API_KEY);
    Command.Result result = Command.run(environment, arguments);
    scan.scan("output of " + String.join(" ", arguments).replace(API_KEY, ""), result.output());
    return result;
  }

  private Command.Result submit(Path workflow) throws Exception {
    return glueflow(
        "submit", workflow.toString(), "--param", "password=${secret:warehouse/password}");
  }

  private void scanAllThatIsLeft() throws IOException {
    for (Path root : List.of(folder, objects)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          scan.scan(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    for (Call call : aws.calls().all()) {
      scan.scan(call.operation(), JsonWriter.compact(call.arguments()));
    }
    account.texts().forEach(scan::scan);
  }

  @Test
  void noSecretIsInWhatSubmittedRunsLeave() throws Exception {
    Path works =
        workflow(
            "works",
            """
            {"id": "kept", "type": "filter", "input": "rows",
             "condition": "md5(${password}) <> name"}""",
            """
            {"id": "marked", "type": "derive", "input": "kept", "columns": {"mark":
             "sha2(concat_ws('|', name, ${password}, ${secret:warehouse/user},\
             ${secret:warehouse/url}, ${secret:warehouse/password}), 256)"}}""",
            """
            {"id": "out", "type": "write-json", "input": "marked", "path": "out"}""",
            """
            {"id": "unnamed", "type": "sql", "inputs": ["rows"],
             "query": "SELECT concat(name, ${password}), ${password} AS raw FROM rows"}""",
            """
            {"id": "look", "type": "print", "input": "unnamed", "truncate": 12}""");
    Path fails =
        workflow(
            "fails",
            """
            {"id": "refused", "type": "filter", "input": "rows", "condition":
             "raise_error(concat_ws(' | ', 'no', ${password},\
             to_json(named_struct('p', ${password})), base64(encode(${password}, 'UTF-8')),\
             url_encode(${password}), ${secret:warehouse/url}, ${secret:warehouse/user})) IS NULL"}""",
            """
            {"id": "out", "type": "write-json", "input": "refused", "path": "out"}""");
    Command.Result worked = submit(works);
    assertThat(worked.exitCode()).as(worked.output()).isZero();
    Command.Result failed = submit(fails);
    assertThat(failed.output()).contains("no | *** | {\"p\":\"***\"} | *** | *** | *** | ***");
    assertThat(failed.exitCode()).as(failed.output()).isEqualTo(1);
    for (Path workflow : List.of(works, fails)) {
      String file = workflow.toString();
      glueflow("status", file, "--format", "json");
      glueflow("logs", file, "--all", "--executors");
      glueflow("runs", file, "--format", "json");
      glueflow("config", file, "--all");
    }
    scanAllThatIsLeft();

    assertThat(scan.found()).isEmpty();
    assertThat(scan.places())
        .anyMatch(place -> place.matches("\\.glueflow/runs/.*/report\\.html"))
        .anyMatch(place -> place.matches("\\.glueflow/runs/.*/run\\.log"))
        .anyMatch(place -> place.matches("glueflow/glueflow/runs/.*/report\\.json"))
        .anyMatch(place -> place.matches("glueflow/glueflow/data/works/out/part-.*"))
        .contains("glue:StartJobRun", "log /aws-glue/jobs/error", "arguments of fails");
    assertThat(account.texts().get("error of fails")).contains("***");
  }

  @Test
  void noSecretIsInAGeneratedScriptNorInWhatItsRunsLeave() throws Exception {
    String file =
        workflow(
                "script",
                """
                {"id": "marked", "type": "derive", "input": "rows", "columns": {"mark":
                 "sha2(concat_ws('|', name, ${password}, ${secret:warehouse/user}), 256)"}}""",
                """
                {"id": "out", "type": "write-json", "input": "marked", "path": "out"}""")
            .toString();
    Command.Result worked =
        glueflow(
            "submit", file, "--mode", "script", "--param", "password=${secret:warehouse/password}");
    assertThat(worked.exitCode()).as(worked.output()).isZero();
    glueflow("status", file, "--format", "json");
    glueflow("logs", file, "--all", "--executors");
    scanAllThatIsLeft();

    assertThat(scan.found()).isEmpty();
    assertThat(scan.places())
        .anyMatch(place -> place.matches("glueflow/glueflow/scripts/.*/GlueApp\\.scala"))
        .anyMatch(place -> place.matches("glueflow/glueflow/data/script/out/part-.*"))
        .contains("glue:StartJobRun", "arguments of script");
  }

  @Test
  void aSecretAsAnArgumentIsRefusedBeforeAnythingIsUploaded() throws Exception {
    Path workflow =
        workflow(
            "vault",
            """
            {"id": "out", "type": "write-json", "input": "rows", "path": "${password}"}""");
    Command.Result literal =
        glueflow("submit", workflow.toString(), "--param", "password=" + API_KEY);
    assertThat(literal.output()).contains("GF614").contains("${secret:CONNECTION/password}");
    assertThat(literal.exitCode()).isEqualTo(3);

    Files.writeString(
        folder.resolve("glueflow.yaml"),
        SETTINGS
            + """
            default-arguments:
              --customer-driver-env-vars: CUSTOMER_API_KEY=${env:API_KEY}
            """);
    Command.Result variable = submit(workflow);
    assertThat(variable.output())
        .contains("GF614: 'CUSTOMER_API_KEY' looks like a secret")
        .contains("keep it in a Glue connection");
    assertThat(variable.exitCode()).isEqualTo(3);

    scanAllThatIsLeft();
    assertThat(scan.found()).isEmpty();
    assertThat(aws.calls().operations())
        .doesNotContain("s3:PutObject", "glue:CreateJob", "glue:StartJobRun");
  }

  @Test
  void theScanFindsWhatIsPlanted() {
    SecretScan planted = new SecretScan(Map.of("it", "a'\"\\é b\nline two"));
    planted.scan("plain", "x a'\"\\é b\nline two x");
    planted.scan("line", "x line two x");
    planted.scan("json", "{\"x\": \"a'\\\"\\\\é b\\nline two\"}");
    planted.scan("ascii", "{\"x\": \"a'\\\"\\\\\\u00e9 b\\nline two\"}");
    planted.scan("html", "<td>a&#39;&quot;\\é b\nline two</td>");
    planted.scan("url", "https://x?a%27%22%5C%C3%A9+b%0Aline+two");
    planted.scan("path", "s3://x/a%27%22%5C%C3%A9%20b%0Aline%20two");
    planted.scan("base64", "Basic YSciXMOpIGIKbGluZSB0d28=");
    planted.scan("clean", "a line");

    assertThat(planted.found().stream().map(found -> found.replaceFirst(" .*", "")).distinct())
        .containsExactly("plain", "line", "json", "ascii", "html", "url", "path", "base64");
  }
}
