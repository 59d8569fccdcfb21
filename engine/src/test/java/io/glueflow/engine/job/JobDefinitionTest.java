// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.node.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

class JobDefinitionTest {

  private static final JobAssets ASSETS =
      new JobAssets(
          "s3://b/p/scripts/1/GlueApp.scala",
          "GlueApp",
          List.of("s3://b/p/runner/1/glueflow-runner.jar", "s3://b/p/jars/2/x.jar"),
          List.of(),
          List.of(),
          Map.of("--glueflow-name", "orders.json"));

  private static CreateJobRequest job(Map<Property<?>, ?> settings) {
    Map<Property<?>, Object> all = new HashMap<>();
    all.put(AssetKeys.S3_PATH, "s3://b/p/");
    all.put(JobKeys.IAM_ROLE, "glue-role");
    all.putAll(settings);
    Settings given = Settings.of(all);
    return JobDefinition.of(given, JobIdentity.of(given, "daily orders"), ASSETS);
  }

  private static Map<String, String> arguments(Map<Property<?>, ?> settings) {
    return job(settings).defaultArguments();
  }

  @Test
  void aJobOfDefaultsRunsThePrebuiltClassOnGlue51() {
    CreateJobRequest job = job(Map.of());
    assertThat(job.name()).isEqualTo("glueflow-daily-orders");
    assertThat(job.role()).isEqualTo("glue-role");
    assertThat(job.command().name()).isEqualTo("glueetl");
    assertThat(job.command().scriptLocation()).isEqualTo("s3://b/p/scripts/1/GlueApp.scala");
    assertThat(job.glueVersion()).isEqualTo("5.1");
    assertThat(job.workerTypeAsString()).isEqualTo("G.1X");
    assertThat(job.numberOfWorkers()).isEqualTo(2);
    assertThat(job.timeout()).isEqualTo(480);
    assertThat(job.maxRetries()).isZero();
    assertThat(job.executionClassAsString()).isEqualTo("STANDARD");
    assertThat(job.executionProperty().maxConcurrentRuns()).isEqualTo(1);
    assertThat(job.jobRunQueuingEnabled()).isFalse();
    assertThat(job.connections()).isNull();
    assertThat(job.tags())
        .containsOnly(
            Map.entry("glueflow:managed", "true"), Map.entry("glueflow:workflow", "daily orders"));
    assertThat(job.defaultArguments())
        .containsOnly(
            Map.entry("--job-language", "scala"),
            Map.entry("--class", "GlueApp"),
            Map.entry(
                "--extra-jars", "s3://b/p/runner/1/glueflow-runner.jar,s3://b/p/jars/2/x.jar"),
            Map.entry("--TempDir", "s3://b/p/temp/"),
            Map.entry("--enable-glue-datacatalog", "true"),
            Map.entry("--job-bookmark-option", "job-bookmark-disable"),
            Map.entry("--enable-continuous-cloudwatch-log", "true"),
            Map.entry("--glueflow-name", "orders.json"));
  }

  @Test
  void everySettingOfTheJobIsTaken() {
    CreateJobRequest job =
        job(
            Map.ofEntries(
                Map.entry(JobKeys.JOB_NAME, "shared"),
                Map.entry(JobKeys.GLUE_VERSION, "6.0"),
                Map.entry(JobKeys.WORKER_TYPE, "R.2X"),
                Map.entry(JobKeys.NUMBER_OF_WORKERS, 10L),
                Map.entry(JobKeys.EXECUTION_CLASS, "FLEX"),
                Map.entry(JobKeys.TIMEOUT, 30L),
                Map.entry(JobKeys.MAX_RETRIES, 2L),
                Map.entry(JobKeys.MAX_CONCURRENT_RUNS, 5L),
                Map.entry(JobKeys.JOB_RUN_QUEUING_ENABLED, true),
                Map.entry(JobKeys.SECURITY_CONFIGURATION, "sse"),
                Map.entry(JobKeys.MAINTENANCE_WINDOW, "Sun:22"),
                Map.entry(JobKeys.NOTIFY_DELAY_AFTER, 15L),
                Map.entry(JobKeys.NON_OVERRIDABLE_ARGUMENTS, Map.of("--team", "a")),
                Map.entry(JobKeys.TAGS, Map.of("cost", "shop"))));
    assertThat(job.name()).isEqualTo("shared");
    assertThat(job.glueVersion()).isEqualTo("6.0");
    assertThat(job.workerTypeAsString()).isEqualTo("R.2X");
    assertThat(job.numberOfWorkers()).isEqualTo(10);
    assertThat(job.executionClassAsString()).isEqualTo("FLEX");
    assertThat(job.timeout()).isEqualTo(30);
    assertThat(job.maxRetries()).isEqualTo(2);
    assertThat(job.executionProperty().maxConcurrentRuns()).isEqualTo(5);
    assertThat(job.jobRunQueuingEnabled()).isTrue();
    assertThat(job.securityConfiguration()).isEqualTo("sse");
    assertThat(job.maintenanceWindow()).isEqualTo("Sun:22");
    assertThat(job.notificationProperty().notifyDelayAfter()).isEqualTo(15);
    assertThat(job.nonOverridableArguments()).containsOnly(Map.entry("--team", "a"));
    assertThat(job.tags())
        .containsOnly(Map.entry("cost", "shop"), Map.entry("glueflow:managed", "true"));
  }

  @Test
  void everyArgumentThatHasAKeyFollowsFromIt() {
    assertThat(
            arguments(
                Map.ofEntries(
                    Map.entry(JobKeys.TEMP_DIR, "s3://t/"),
                    Map.entry(JobKeys.DATA_CATALOG, false),
                    Map.entry(JobKeys.JOB_BOOKMARKS, "enable"),
                    Map.entry(JobKeys.USER_JARS_FIRST, true),
                    Map.entry(JobKeys.AUTO_SCALING, true),
                    Map.entry(JobKeys.METRICS, true),
                    Map.entry(JobKeys.OBSERVABILITY_METRICS, true),
                    Map.entry(JobKeys.JOB_INSIGHTS, true),
                    Map.entry(JobKeys.CONTINUOUS_LOG, false),
                    Map.entry(JobKeys.SPARK_UI_PATH, "s3://logs/"),
                    Map.entry(JobKeys.SPARK_CONF, Map.of("spark.sql.shuffle.partitions", "8")))))
        .containsOnly(
            Map.entry("--job-language", "scala"),
            Map.entry("--class", "GlueApp"),
            Map.entry(
                "--extra-jars", "s3://b/p/runner/1/glueflow-runner.jar,s3://b/p/jars/2/x.jar"),
            Map.entry("--conf", "spark.sql.shuffle.partitions=8"),
            Map.entry("--TempDir", "s3://t/"),
            Map.entry("--job-bookmark-option", "job-bookmark-enable"),
            Map.entry("--user-jars-first", "true"),
            Map.entry("--enable-auto-scaling", "true"),
            Map.entry("--enable-metrics", "true"),
            Map.entry("--enable-observability-metrics", "true"),
            Map.entry("--enable-job-insights", "true"),
            Map.entry("--enable-spark-ui", "true"),
            Map.entry("--spark-event-logs-path", "s3://logs/"),
            Map.entry("--glueflow-name", "orders.json"));
  }

  @Test
  void defaultArgumentsHoldWhereNoKeySaysOtherwise() {
    Map<String, String> arguments =
        arguments(
            Map.of(
                JobKeys.METRICS,
                false,
                JobKeys.SPARK_CONF,
                Map.of("b", "2"),
                JobKeys.DEFAULT_ARGUMENTS,
                Map.of(
                    "--TempDir", "s3://mine/",
                    "--enable-metrics", "true",
                    "--job-language", "python",
                    "--extra-jars", "s3://c/driver.jar, s3://b/p/jars/2/x.jar",
                    "--extra-files", "s3://c/a.txt",
                    "--conf", "a=1 --conf b=3",
                    "--postBackUrl", "http://host/")));
    assertThat(arguments)
        .containsEntry("--TempDir", "s3://mine/")
        .doesNotContainKey("--enable-metrics")
        .containsEntry("--job-language", "scala")
        .containsEntry(
            "--extra-jars",
            "s3://b/p/runner/1/glueflow-runner.jar,s3://b/p/jars/2/x.jar,s3://c/driver.jar")
        .containsEntry("--extra-files", "s3://c/a.txt")
        .containsEntry("--conf", "a=1 --conf b=2")
        .containsEntry("--postBackUrl", "http://host/");
  }

  @Test
  void tableFormatsBringTheSettingsThatGlueAsksFor() {
    Map<String, String> arguments =
        arguments(
            Map.of(
                JobKeys.DATALAKE_FORMATS,
                List.of("iceberg", "delta"),
                JobKeys.SPARK_CONF,
                Map.of("spark.sql.catalog.glue_catalog.warehouse", "s3://lake/")));
    assertThat(arguments).containsEntry("--datalake-formats", "iceberg,delta");
    assertThat(ConfArgument.read(arguments.get("--conf")))
        .containsEntry(
            "spark.sql.extensions",
            "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions,"
                + "io.delta.sql.DeltaSparkSessionExtension")
        .containsEntry("spark.sql.catalog.glue_catalog.warehouse", "s3://lake/")
        .containsEntry(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    assertThat(arguments(Map.of(JobKeys.DATALAKE_FORMATS, List.of("hudi"))).get("--conf"))
        .contains("spark.serializer=org.apache.spark.serializer.KryoSerializer");
    assertThat(arguments(Map.of(JobKeys.DATALAKE_FORMATS, List.of("iceberg"))).get("--conf"))
        .contains("warehouse=s3://b/p/data/warehouse/");
  }

  @Test
  void whatIsManagedIsToldApartFromWhatIsNot() {
    assertThat(List.of("--conf", "--TempDir", "--class", "--glueflow-token", "--param-day"))
        .allMatch(ManagedArgument::isManaged);
    assertThat(List.of("--postBackUrl", "--executor-cores", "--encryption-type"))
        .noneMatch(ManagedArgument::isManaged);
  }
}
