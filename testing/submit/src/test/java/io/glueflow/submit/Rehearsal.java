// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.LocalS3;
import io.glueflow.localglue.call.Calls;
import io.glueflow.model.run.GlueArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A local Glue and S3, an installation with something in the runner's place, and workflows. */
final class Rehearsal implements AutoCloseable {

  static final String S3_PATH = "s3://bucket/glueflow";

  private static final String WORKFLOW =
      """
      {
        "glueflow": 1,
        "name": "%s",
        "parameters": {"day": {"type": "date", "default": "2026-01-31"}},
        "nodes": [
          {"id": "orders", "type": "read-csv", "path": "s3://shop/orders/${day}/",
           "schema": "order_id BIGINT, status STRING"},
          {"id": "paid", "type": "filter", "input": "orders", "condition": "status = 'PAID'"},
          {"id": "out", "type": "write-parquet", "input": "paid", "path": "paid",
           "mode": "overwrite"}
        ]
      }
      """;

  private final Path folder;
  private final Path home;
  private final Calls calls = new Calls();
  private final LocalGlue glue;
  private final LocalS3 s3;
  private final Services services;
  private final AwsClients watching;

  Rehearsal(Path folder) throws IOException {
    this(folder, LocalGlue.builder());
  }

  Rehearsal(Path folder, LocalGlue.Builder builder) throws IOException {
    this.folder = folder;
    this.home = installation(folder.resolve("home"));
    this.glue = builder.calls(calls).start();
    this.s3 = LocalS3.start(0, calls, "bucket");
    this.services = new Services(glue.endpoint(), s3.endpoint());
    this.watching = services.clients(Settings.of(Map.of()));
  }

  private static Path installation(Path home) throws IOException {
    Path runner = Files.createDirectories(home.resolve("runner"));
    Files.writeString(runner.resolve("glueflow-runner-0.1.0.jar"), "stands for a jar");
    Files.writeString(runner.resolve("GlueApp.scala"), "object GlueApp");
    return home;
  }

  Calls calls() {
    return calls;
  }

  Services services() {
    return services;
  }

  Path home() {
    return home;
  }

  /** Writes a workflow of this name into a folder of its own. */
  Path workflow(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve("workflows/" + name));
    Path file = own.resolve("workflow.json");
    return Files.exists(file) ? file : Files.writeString(file, WORKFLOW.formatted(name));
  }

  /** A submission of the workflow of this name. */
  Submission submission(String name) throws IOException {
    return new Submission(services, home, workflow(name), S3_PATH);
  }

  GlueClient client() {
    return services.clients(Settings.of(Map.of())).glue();
  }

  S3Client s3() {
    return services.clients(Settings.of(Map.of())).s3();
  }

  /** The runs of a workflow's own job. */
  List<JobRun> runs(String name) {
    try {
      return watching.glue().getJobRuns(request -> request.jobName("glueflow-" + name)).jobRuns();
    } catch (EntityNotFoundException e) {
      return List.of();
    }
  }

  /** When each object was made. */
  Map<String, String> stored() {
    return watching.s3().listObjectsV2(request -> request.bucket("bucket")).contents().stream()
        .collect(Collectors.toMap(S3Object::key, object -> object.lastModified().toString()));
  }

  /** The submissions from the folder of a workflow file that are remembered. */
  static List<Path> records(Path workflow) throws IOException {
    try (Stream<Path> files = Files.list(workflow.resolveSibling(".glueflow/submissions"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  static String tokenOf(JobRun run) {
    return run.arguments().get(GlueArguments.TOKEN);
  }

  @Override
  public void close() throws IOException {
    watching.glue().close();
    watching.s3().close();
    watching.logs().close();
    glue.close();
    s3.close();
  }
}
