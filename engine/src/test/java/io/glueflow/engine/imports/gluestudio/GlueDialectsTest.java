// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes that visual jobs come in. */
class GlueDialectsTest {

  private static final String NODES =
      """
      {"node-1": {"CatalogSource": {"Name": "Orders", "Database": "shop", "Table": "orders"}},
       "node-2": {"S3DirectTarget": {"Name": "Copy", "Inputs": ["node-1"], "Format": "json",
                                     "Path": "s3://shop/copy/"}}}""";

  private static final String JOB =
      """
      {"Name": "nightly", "Description": "Copies orders", "Role": "arn:aws:iam::1:role/glue",
       "CreatedOn": "2026-01-01", "JobMode": "VISUAL",
       "Command": {"Name": "glueetl", "ScriptLocation": "s3://b/x.py", "PythonVersion": "3"},
       "ExecutionProperty": {"MaxConcurrentRuns": 3}, "Connections": {"Connections": ["c1"]},
       "DefaultArguments": {"--TempDir": "s3://b/tmp/"}, "MaxRetries": 0, "Timeout": 480,
       "WorkerType": "G.1X", "NumberOfWorkers": 2, "MaxCapacity": 2.0, "GlueVersion": "5.1",
       "ExecutionClass": "FLEX", "SecurityConfiguration": "safe", "Tags": {"team": "a"},
       "NotificationProperty": {"NotifyDelayAfter": 5}, "JobRunQueuingEnabled": true,
       "CodeGenConfigurationNodes": %s}""";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"Job\": %s}", "{\"jobs\": [%s]}", "{\"JobUpdate\": %s}"})
  void whatTheApiReturnsIsAJobWithItsSettings(String around) {
    Diagnosed<Document> read = read(around.formatted(JOB.formatted(NODES)));

    assertThat(read.diagnostics()).isEmpty();
    Workflow workflow = workflow(read);
    assertThat(workflow.name()).isEqualTo("nightly");
    assertThat(workflow.description()).isEqualTo("Copies orders");
    assertThat(ids(read)).containsExactly("orders", "copy");
    assertThat(JsonWriter.compact(workflow.job()))
        .isEqualTo(
            "{\"iam-role\": \"arn:aws:iam::1:role/glue\", \"glue-version\": \"5.1\","
                + " \"worker-type\": \"G.1X\", \"number-of-workers\": 2, \"connections\": [\"c1\"],"
                + " \"default-arguments\": {\"--TempDir\": \"s3://b/tmp/\"}, \"timeout\": 480,"
                + " \"max-retries\": 0, \"execution-class\": \"FLEX\","
                + " \"job-run-queuing-enabled\": true, \"security-configuration\": \"safe\","
                + " \"tags\": {\"team\": \"a\"}, \"max-concurrent-runs\": 3,"
                + " \"notify-delay-after\": 5}");
  }

  @Test
  void nodesOfAGitFileAreReadInsideTheirString() {
    Diagnosed<Document> read = read(git(NODES));

    assertThat(read.diagnostics()).isEmpty();
    assertThat(imported(read).format()).isEqualTo("Glue Studio job from Git");
    assertThat(ids(read)).containsExactly("orders", "copy");
    assertThat(JsonWriter.compact(workflow(read).job()))
        .isEqualTo("{\"iam-role\": \"glue\", \"glue-version\": \"4.0\"}");
  }

  @Test
  void problemsInsideTheStringAreToldAtTheirPlaceInTheFile() {
    String nodes =
        "{\"a\\u0062\": {\"S3DirectTarget\": {\"Name\": \"tab\\t\", \"Inputs\": [\"gone\"],"
            + " \"Format\": \"json\", \"Path\": \"s3://b/\"}}}";
    String file = git(nodes);

    Diagnosed<Document> read = read(file);

    assertThat(read.diagnostics()).hasSize(1);
    assertThat(read.diagnostics().get(0).message()).isEqualTo("there is no node 'gone'");
    assertThat(read.diagnostics().get(0).location().line()).isEqualTo(3);
    String line = file.lines().skip(2).findFirst().orElseThrow();
    assertThat(read.diagnostics().get(0).location().column())
        .isEqualTo(line.indexOf("\\\"gone\\\"") + 1);
  }

  @Test
  void aStringThatIsNoJsonIsToldInside() {
    Diagnosed<Document> read = read(git("{\"a\": }"));

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsExactly("GF103");
    assertThat(read.diagnostics().get(0).location().line()).isEqualTo(3);
  }

  private static String git(String nodes) {
    return "{\"name\": \"from-git\", \"role\": \"glue\", \"glueVersion\": \"4.0\",\n"
        + "\"sourceControlDetails\": {\"provider\": \"GITHUB\"},\n"
        + "\"codeGenConfigurationNodes\": "
        + JsonWriter.compact(Json.string(nodes)).strip()
        + "}";
  }

  @Test
  void aDownloadOfTheConsoleHasItsOwnNamesAndWords() {
    Diagnosed<Document> read =
        read(
            """
            {"jobConfig": {"name": "shop", "role": "glue", "version": "5.0", "workerType": "G.2X",
                "numberOfWorkers": 4, "maxConcurrentRuns": 2, "timeout": 60, "metrics": true,
                "security": "none", "bookmark": "job-bookmark-enable", "language": "python-3",
                "temporaryDirectory": "s3://b/tmp/", "serverEncryption": false,
                "jobParameters": [{"key": "--day", "value": "x", "existing": false}],
                "tags": [{"key": "team", "value": "a"}], "connectionsList": ["c"],
                "jobMode": "VISUAL_MODE"},
             "dag": {
               "node-1": {"nodeId": "node-1", "classification": "DataSource", "type": "S3",
                  "name": "Amazon S3", "inputs": [], "isCatalog": false, "recurse": true,
                  "paths": ["s3://shop/orders/"], "format": "csv", "separator": ";",
                  "quoteChar": "-1", "withHeader": true, "codeGenVersion": 2,
                  "outputSchemas": [[{"key": "id", "fullPath": ["id"], "type": "long"}]]},
               "node-2": {"classification": "Transform", "type": "DropDuplicates", "name": "Once",
                  "inputs": ["node-1"], "columns": [["id"]]},
               "node-3": {"classification": "DataSink", "type": "S3", "name": "Out",
                  "inputs": ["node-2"], "format": "glueparquet", "compression": "snappy",
                  "path": "s3://shop/out/", "partitionKeys": [], "updateCatalogOptions": "none",
                  "schemaChangePolicy": {"enableUpdateCatalog": false}},
               "node-4": {"classification": "Transform", "type": "Magic", "name": "Magic",
                  "inputs": ["node-1"]}},
             "hasBeenSaved": false}""");

    assertThat(read.diagnostics()).isEmpty();
    assertThat(workflow(read).name()).isEqualTo("shop");
    assertThat(workflow(read).nodes())
        .extracting(node -> node.type())
        .containsExactly("read-csv", "deduplicate", "unsupported", "write-parquet");
    assertThat(JsonWriter.compact(workflow(read).node("amazon-s3").orElseThrow().properties()))
        .isEqualTo(
            "{\"path\": \"s3://shop/orders/\", \"recursive\": true, \"delimiter\": \";\","
                + " \"quote\": \"\", \"schema\": \"id BIGINT\", \"header\": true}");
    assertThat(JsonWriter.compact(workflow(read).job()))
        .contains("\"iam-role\": \"glue\"", "\"max-concurrent-runs\": 2", "\"--day\": \"x\"")
        .contains("\"--enable-metrics\": \"true\"", "\"connections\": [\"c\"]")
        .doesNotContain("security");
  }

  @Test
  void nodesAloneAreAWorkflowNamedAfterTheFile() {
    Diagnosed<Document> read = read(NODES);

    assertThat(read.diagnostics()).isEmpty();
    assertThat(workflow(read).name()).isEqualTo("sales");
    assertThat(ids(read)).containsExactly("orders", "copy");
  }

  @Test
  void ofSeveralJobsTheFirstThatWasDrawnIsImportedAndTheOthersAreNamed() {
    String script = "{\"Name\": \"plain\", \"Role\": \"r\", \"Command\": {\"Name\": \"glueetl\"}}";
    String second = "{\"Name\": \"later\", \"CodeGenConfigurationNodes\": " + NODES + "}";

    Diagnosed<Document> read =
        read("{\"jobs\": [" + script + ", " + JOB.formatted(NODES) + ", " + second + "]}");

    assertThat(workflow(read).name()).isEqualTo("nightly");
    assertThat(read.diagnostics())
        .extracting(problem -> problem.code().id() + " " + problem.message())
        .containsExactly(
            "GF502 the job 'plain' is not imported", "GF502 the job 'later' is not imported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Name\": \"s\", \"Role\": \"r\", \"Command\": {\"Name\": \"glueetl\"}}",
        "{\"name\": \"s\", \"role\": \"r\", \"jobMode\": \"NOTEBOOK\", \"command\": {}}",
        "{\"Job\": {\"Name\": \"s\", \"CodeGenConfigurationNodes\": {}}}",
        "{\"jobConfig\": {\"name\": \"s\", \"jobMode\": \"DEVELOPER_MODE\"}, \"script\": \"x\"}",
        "{\"jobConfig\": {\"name\": \"s\"}, \"dag\": {}}"
      })
  void aJobThatWasNotDrawnIsNamedAsWhatItIs(String file) {
    Diagnosed<Document> read = read(file);

    assertThat(read.value()).isEmpty();
    assertThat(codes(read)).containsExactly("GF505");
    assertThat(read.diagnostics().get(0).message()).contains("'s' is a ").endsWith("job");
  }

  private static Diagnosed<Document> read(String text) {
    return new DocumentReader(ImportOptions.NONE).read(new SourceText("jobs/sales.json", text));
  }

  private static Workflow workflow(Diagnosed<Document> read) {
    return read.value().orElseThrow().workflow();
  }

  private static Import imported(Diagnosed<Document> read) {
    return read.value().orElseThrow().imported().orElseThrow();
  }

  private static List<String> ids(Diagnosed<Document> read) {
    return workflow(read).nodes().stream().map(node -> node.id()).toList();
  }

  private static List<String> codes(Diagnosed<Document> read) {
    return read.diagnostics().stream().map(problem -> problem.code().id()).toList();
  }
}
