// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/golden/infrastructure");

  @TempDir private Path folder;

  @Test
  void aWorkflowOnFilesNeedsItsPlacesInS3() throws IOException {
    check("plain", new Deployments(folder), DeploymentOptions.NONE);
  }

  @Test
  void parametersInNamesOfBucketsAndTablesAreAskedFor() throws IOException {
    check("parameters", new Deployments(folder), DeploymentOptions.NONE);
  }

  @Test
  void connectionsAndTablesAreNamed() throws IOException {
    check(
        "files-and-tables",
        new Deployments(folder).with(JobKeys.CONNECTIONS, List.of("office")),
        new DeploymentOptions(
            Map.of(),
            "",
            false,
            new Alarm.None(),
            Map.of("glue_catalog.Geo.Regions", "s3://geo/regions/"),
            List.of("arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-db-AbCdEf"),
            List.of()));
  }

  @Test
  void allThatSettingsAndOptionsCanSay() throws IOException {
    Deployments deployments =
        new Deployments(folder)
            .with(AssetKeys.KMS_KEY, "alias/lake")
            .with(JobKeys.JOB_NAME, "nightly")
            .with(JobKeys.GLUE_VERSION, "5.0")
            .with(JobKeys.WORKER_TYPE, "G.2X")
            .with(JobKeys.NUMBER_OF_WORKERS, 10L)
            .with(JobKeys.EXECUTION_CLASS, "FLEX")
            .with(JobKeys.TIMEOUT, 90L)
            .with(JobKeys.MAX_RETRIES, 2L)
            .with(JobKeys.MAX_CONCURRENT_RUNS, 3L)
            .with(JobKeys.JOB_RUN_QUEUING_ENABLED, false)
            .with(JobKeys.SECURITY_CONFIGURATION, "encrypted")
            .with(JobKeys.TAGS, Map.of("team", "shop"))
            .with(JobKeys.NOTIFY_DELAY_AFTER, 30L)
            .with(JobKeys.DATALAKE_FORMATS, List.of("iceberg"))
            .with(JobKeys.METRICS, true)
            .with(JobKeys.SPARK_UI_PATH, "s3://history/ui/")
            .with(JobKeys.DEFAULT_ARGUMENTS, Map.of("--continuous-log-logGroup", "/shop/glue"))
            .with(JobKeys.NON_OVERRIDABLE_ARGUMENTS, Map.of("--executor-cores", "4"));
    check(
        "everything",
        deployments,
        new DeploymentOptions(
            Map.of(),
            "cron(0 6 * * ? *)",
            true,
            new Alarm.NewTopic(),
            Map.of(),
            List.of(),
            List.of(
                "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-1111-2222-333344445555")));
  }

  private static void check(String name, Deployments deployments, DeploymentOptions options)
      throws IOException {
    String document = Files.readString(GOLDEN.resolve(name).resolve("workflow.json"));
    Diagnosed<Infrastructure> made = deployments.plan(document, options);
    assertThat(made.value()).as("%s", made.diagnostics()).isPresent();
    for (InfrastructureFormat format : InfrastructureFormat.values()) {
      assertThat(format.problem(made.value().get())).isEmpty();
      for (GeneratedFile file : format.files(made.value().get())) {
        Golden.check(
            GOLDEN.resolve(name).resolve(format.label()).resolve(file.name()), file.text());
      }
    }
    Golden.check(
        GOLDEN.resolve(name).resolve("problems.txt"),
        new DiagnosticFormatter(file -> Optional.empty(), false).format(made.diagnostics()));
  }
}
