// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.spark.SparkJobExecutor;
import io.glueflow.localglue.spark.SparkOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local Glue and a local S3 that belong together: jobs run on Spark and find their data there.
 */
public final class LocalAws implements AutoCloseable {

  private final LocalS3 s3;
  private final SparkJobExecutor executor;
  private final LocalGlue glue;
  private final Path work;
  private final String bucket;

  private LocalAws(
      LocalS3 s3, SparkJobExecutor executor, LocalGlue glue, Path work, String bucket) {
    this.s3 = s3;
    this.executor = executor;
    this.glue = glue;
    this.work = work;
    this.bucket = bucket;
  }

  /** Starts both. */
  public static LocalAws start(LocalAwsOptions options) throws IOException {
    Calls calls = new Calls();
    String[] buckets = options.buckets().toArray(String[]::new);
    LocalS3 s3 =
        options.data().isEmpty()
            ? LocalS3.start(options.s3Port(), calls, buckets)
            : LocalS3.start(options.s3Port(), calls, Path.of(options.data()), buckets);
    Path work = Files.createTempDirectory("local-glue");
    SparkJobExecutor executor =
        new SparkJobExecutor(
            SparkOptions.of(options.spark(), options.library(), s3.endpoint(), work)
                .withMemory(options.memory()));
    try {
      LocalGlue glue =
          LocalGlue.builder().port(options.port()).executor(executor).calls(calls).start();
      return new LocalAws(s3, executor, glue, work, buckets[0]);
    } catch (IOException e) {
      executor.close();
      s3.close();
      throw e;
    }
  }

  public URI glueEndpoint() {
    return glue.endpoint();
  }

  public URI s3Endpoint() {
    return s3.endpoint();
  }

  /** The calls that both have got, and the faults they are to show. */
  public Calls calls() {
    return glue.calls();
  }

  /** The variables that lead every AWS tool here, and glueflow's own runs to the bucket. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ENDPOINT_URL", glueEndpoint().toString());
    environment.put("AWS_ENDPOINT_URL_S3", s3Endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("GLUEFLOW_S3_PATH", "s3://" + bucket + "/glueflow");
    environment.put("GLUEFLOW_IAM_ROLE", "local-glue");
    return environment;
  }

  /** Ends all that runs, and forgets all but what a folder was given for. */
  @Override
  public void close() throws IOException {
    glue.close();
    executor.close();
    s3.close();
    try (Stream<Path> files = Files.walk(work)) {
      files.sorted(Comparator.reverseOrder()).forEach(LocalAws::delete);
    } catch (UncheckedIOException e) {
      // a job that is just being killed still writes: the system cleans its temporary folder
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
