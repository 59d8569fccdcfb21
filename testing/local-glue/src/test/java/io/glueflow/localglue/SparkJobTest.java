// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.spark.SparkJobExecutor;
import io.glueflow.localglue.spark.SparkOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.glue.model.JobRunState;
import software.amazon.awssdk.services.s3.S3Client;

class SparkJobTest {

  private static final String SCRIPT =
      """
      import org.apache.spark.sql.SparkSession

      object Totals {
        def main(args: Array[String]): Unit = {
          val arguments = args.grouped(2).map(pair => pair(0) -> pair(1)).toMap
          val spark = SparkSession.builder().getOrCreate()
          val orders = spark.read.option("header", "true").csv(arguments("--input"))
          println("partitions " + spark.conf.get("spark.sql.shuffle.partitions"))
          println("variable " + System.getenv("CUSTOMER_DAY"))
          println("others " + System.getenv().keySet().toArray.mkString(" ")
            .replaceAll("(AWS|CUSTOMER|SPARK)_[A-Z0-9_]+|PATH|HOME|USER|LANG|LC_ALL|TZ|TMPDIR", "").trim)
          println("file " + new java.io.File("names.txt").length())
          orders.groupBy("region").count().write.json(arguments("--output"))
        }
      }
      """;

  @TempDir private static Path work;
  private static LocalS3 localS3;
  private static LocalServices services;
  private static SparkJobExecutor executor;

  @BeforeAll
  static void start() throws IOException {
    Calls calls = new Calls();
    localS3 = LocalS3.start(0, calls, "bucket");
    executor =
        new SparkJobExecutor(
            SparkOptions.of(
                    Path.of(System.getProperty("glueflow.spark")),
                    List.of(),
                    localS3.endpoint(),
                    work)
                .withMemory("512m"));
    services = new LocalServices(LocalGlue.builder().executor(executor), localS3, calls);
  }

  @AfterAll
  static void stop() throws IOException {
    services.close();
    executor.close();
  }

  @Test
  void runsAScalaScriptOnSparkThatReadsAndWritesS3() {
    put("scripts/Totals.scala", SCRIPT);
    put("input/orders.csv", "id,region\n1,north\n2,south\n3,north\n");
    put("files/names.txt", "12345");
    JobRun run =
        run(
            "Totals",
            Map.of(
                "--input", "s3://bucket/input/orders.csv",
                "--output", "s3://bucket/output",
                "--extra-files", "s3://bucket/files/names.txt",
                "--customer-driver-env-vars", "CUSTOMER_DAY=\"2026-01-31\",CUSTOMER_X=1",
                "--conf", "spark.sql.shuffle.partitions=1 --conf spark.sql.ansi.enabled=true"));

    assertThat(log("/aws-glue/jobs/error", run)).isNotEmpty();
    assertThat(run.errorMessage()).isNull();
    assertThat(run.jobRunState()).isEqualTo(JobRunState.SUCCEEDED);
    assertThat(log("/aws-glue/jobs/output", run))
        .containsExactly("partitions 1", "variable 2026-01-31", "others ", "file 5");
    try (S3Client s3 = services.s3()) {
      List<String> keys =
          s3.listObjectsV2(r -> r.bucket("bucket").prefix("output/part-")).contents().stream()
              .map(object -> object.key())
              .toList();
      assertThat(keys).hasSize(1);
      assertThat(
              s3.getObjectAsBytes(r -> r.bucket("bucket").key(keys.get(0)))
                  .asString(StandardCharsets.UTF_8)
                  .lines())
          .containsExactlyInAnyOrder(
              "{\"region\":\"north\",\"count\":2}", "{\"region\":\"south\",\"count\":1}");
    }
  }

  @Test
  void tellsTheExceptionOfTheProgram() {
    put(
        "scripts/Fails.scala",
        """
        object Fails {
          def main(args: Array[String]): Unit = throw new IllegalStateException("no luck\\ntoday")
        }
        """);
    JobRun run = run("Fails", Map.of());

    assertThat(run.jobRunState()).isEqualTo(JobRunState.FAILED);
    assertThat(run.errorMessage())
        .isEqualTo("Exception in User Class: java.lang.IllegalStateException : no luck\ntoday");
    assertThat(log("/aws-glue/jobs/error", run))
        .contains("java.lang.IllegalStateException: no luck");
  }

  @Test
  void tellsWhereAScriptDoesNotCompile() {
    put("scripts/Broken.scala", "object Broken {\n  val x: Int = \"text\"\n}\n");

    JobRun run = run("Broken", Map.of());

    assertThat(run.jobRunState()).isEqualTo(JobRunState.FAILED);
    assertThat(run.errorMessage())
        .startsWith("Compilation failed: Broken.scala:2:16: type mismatch");
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(run("Missing", Map.of()).errorMessage())
        .startsWith("Cannot fetch s3://bucket/scripts/Missing.scala");
  }

  @Test
  void killsTheProgramWhenTheRunIsStopped() {
    put(
        "scripts/Sleeps.scala",
        """
        object Sleeps {
          def main(args: Array[String]): Unit = {
            println("process " + ProcessHandle.current().pid())
            Thread.sleep(600000)
          }
        }
        """);
    try (GlueClient glue = services.glue()) {
      String id = begin(glue, "Sleeps", Map.of());
      List<String> output = List.of();
      while (output.isEmpty()) {
        pause();
        output =
            log(
                "/aws-glue/jobs/output",
                glue.getJobRun(r -> r.jobName("Sleeps").runId(id)).jobRun());
      }
      long process = Long.parseLong(output.get(0).substring("process ".length()));
      glue.batchStopJobRun(r -> r.jobName("Sleeps").jobRunIds(id));

      assertThat(end(glue, "Sleeps", id).jobRunState()).isEqualTo(JobRunState.STOPPED);
      assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  private static void put(String key, String content) {
    try (S3Client s3 = services.s3()) {
      s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString(content));
    }
  }

  private static JobRun run(String name, Map<String, String> arguments) {
    try (GlueClient glue = services.glue()) {
      return end(glue, name, begin(glue, name, arguments));
    }
  }

  private static String begin(GlueClient glue, String name, Map<String, String> arguments) {
    glue.createJob(
        job ->
            job.name(name)
                .role("role")
                .command(
                    c -> c.name("glueetl").scriptLocation("s3://bucket/scripts/" + name + ".scala"))
                .defaultArguments(Map.of("--job-language", "scala", "--class", name)));
    return glue.startJobRun(r -> r.jobName(name).arguments(arguments)).jobRunId();
  }

  private static JobRun end(GlueClient glue, String name, String id) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      JobRun run = glue.getJobRun(r -> r.jobName(name).runId(id)).jobRun();
      if (run.completedOn() != null) {
        return run;
      }
      assertThat(System.nanoTime()).as("still running").isLessThan(end);
      pause();
    }
  }

  private static List<String> log(String group, JobRun run) {
    try (CloudWatchLogsClient logs = services.logs()) {
      return logs
          .filterLogEvents(r -> r.logGroupName(group).logStreamNames(run.id()))
          .events()
          .stream()
          .map(FilteredLogEvent::message)
          .toList();
    } catch (ResourceNotFoundException e) {
      // nothing is written yet
      return List.of();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }
}
