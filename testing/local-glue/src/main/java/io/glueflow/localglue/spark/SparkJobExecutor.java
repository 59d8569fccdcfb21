// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

import io.glueflow.localglue.job.JobExecution;
import io.glueflow.localglue.job.JobExecutor;
import io.glueflow.localglue.job.JobOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Runs jobs as Glue does: fetches script and jars from S3, compiles the Scala script, starts its
 * main class in a process of its own on local Spark, which reads and writes S3 by s3a.
 */
public final class SparkJobExecutor implements JobExecutor, AutoCloseable {

  private final SparkOptions options;
  private final ScriptCompiler compiler;
  private final S3Files s3;

  public SparkJobExecutor(SparkOptions options) {
    this.options = options;
    this.compiler = new ScriptCompiler(options.work().resolve("scripts"));
    this.s3 =
        new S3Files(
            options.s3(), AwsBasicCredentials.create(options.accessKey(), options.secretKey()));
  }

  @Override
  public JobOutcome execute(JobExecution execution) throws InterruptedException {
    try {
      Path folder = options.work().resolve(execution.runId()).toAbsolutePath();
      Path jars = Files.createDirectories(folder.resolve("jars"));
      Path working = Files.createDirectories(folder.resolve("working"));
      Path failure = folder.resolve("failure");
      Process process = prepare(execution, jars, working, failure).start();
      return await(process, execution, failure);
    } catch (JobFailure e) {
      execution.stderr().accept(e.getMessage());
      return JobOutcome.failed(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder prepare(JobExecution execution, Path jars, Path working, Path failure)
      throws IOException, JobFailure {
    if (!"scala".equals(execution.arguments().get("--job-language"))) {
      throw new JobFailure("The local Glue runs Scala jobs only: --job-language=scala");
    }
    String location =
        execution.arguments().getOrDefault("--scriptLocation", execution.scriptLocation());
    Path script = s3.fetch(location, jars);
    List<Path> extra = s3.fetchAll(execution.arguments().getOrDefault("--extra-jars", ""), jars);
    s3.fetchAll(execution.arguments().getOrDefault("--extra-files", ""), working);
    List<Path> classPath = new ArrayList<>(extra);
    classPath.addAll(options.library());
    classPath.addAll(sparkJars());
    List<Path> whole = new ArrayList<>();
    whole.add(compiler.compile(script, classPath));
    whole.addAll(classPath);
    return new JobCommand(options, execution).process(whole, working, failure);
  }

  private List<Path> sparkJars() throws IOException {
    try (Stream<Path> files = Files.list(options.spark())) {
      return files
          .map(Path::toAbsolutePath)
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  private static JobOutcome await(Process process, JobExecution execution, Path failure)
      throws InterruptedException, IOException {
    Thread out = reader(process.getInputStream(), execution.stdout());
    Thread err = reader(process.getErrorStream(), execution.stderr());
    try {
      int code = process.waitFor();
      out.join();
      err.join();
      if (code == 0) {
        return JobOutcome.succeeded();
      }
      return JobOutcome.failed(
          Files.exists(failure)
              ? Files.readString(failure)
              : "The job's process ended with exit code " + code);
    } finally {
      // not interruptible: when the run has ended, so has its process
      process.destroyForcibly().onExit().join();
    }
  }

  private static Thread reader(InputStream stream, Consumer<String> lines) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines);
              } catch (IOException | UncheckedIOException e) {
                // the process was killed
              }
            },
            "job-log");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    s3.close();
  }
}
