// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import io.glueflow.localglue.LocalAws;
import io.glueflow.localglue.LocalAwsOptions;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.LocalS3;
import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Commands reach a Glue and an S3 of this machine, which has the bucket {@code shop}. */
final class StandInAws implements Circumstance {

  private static final String BUCKET = "shop";

  private final URI glue;
  private final URI s3;
  private final Calls calls;
  private final List<Closeable> services;

  private StandInAws(URI glue, URI s3, Calls calls, List<Closeable> services) {
    this.glue = glue;
    this.s3 = s3;
    this.calls = calls;
    this.services = services;
  }

  /** A Glue whose runs execute nothing, unless it is told otherwise. */
  static StandInAws with(LocalGlue.Builder builder) throws IOException {
    Calls calls = new Calls();
    LocalGlue glue = builder.calls(calls).start();
    LocalS3 s3 = LocalS3.start(0, calls, BUCKET);
    return new StandInAws(glue.endpoint(), s3.endpoint(), calls, List.of(glue::close, s3::close));
  }

  /** A Glue whose runs are executed on Spark. */
  static StandInAws onSpark() throws IOException {
    Path home = Command.BINARY.resolve("../..").normalize();
    List<Path> library;
    try (Stream<Path> jars = Files.list(home.resolve("compilers/glue-2.12"))) {
      library = jars.toList();
    }
    LocalAws aws =
        LocalAws.start(
            new LocalAwsOptions(0, 0, List.of(BUCKET), "", "1g", home.resolve("spark"), library));
    return new StandInAws(aws.glueEndpoint(), aws.s3Endpoint(), aws.calls(), List.of(aws::close));
  }

  /** Calls of an operation go wrong. */
  StandInAws failing(String operation, FaultKind kind) {
    calls.inject(FaultRule.every(operation, kind));
    return this;
  }

  /** Calls of an operation go wrong from the first call of another one on. */
  StandInAws failing(String operation, FaultKind kind, String from) {
    calls.onCall(from, call -> calls.inject(FaultRule.every(operation, kind)));
    return this;
  }

  /** Somebody has made a job in the console. */
  StandInAws withJob(String name) {
    try (GlueClient client = reached(glue, GlueClient.builder()).build()) {
      client.createJob(
          request ->
              request
                  .name(name)
                  .role("etl")
                  .command(command -> command.name("glueetl").scriptLocation("s3://shop/etl.py")));
    }
    return this;
  }

  /** A connection that leads into a network, and to no database. */
  StandInAws withNetwork(String connection) {
    try (GlueClient client = reached(glue, GlueClient.builder()).build()) {
      client.createConnection(
          request ->
              request.connectionInput(
                  input ->
                      input
                          .name(connection)
                          .connectionType(ConnectionType.NETWORK)
                          .connectionPropertiesWithStrings(Map.of())));
    }
    return this;
  }

  /** Somebody writes over the uploaded workflow before its run begins. */
  StandInAws withAlteredWorkflow() {
    calls.onCall("glue:StartJobRun", call -> alterWorkflow());
    return this;
  }

  private void alterWorkflow() {
    try (S3Client client = reached(s3, S3Client.builder().forcePathStyle(true)).build()) {
      List<S3Object> documents =
          client
              .listObjectsV2(request -> request.bucket(BUCKET).prefix("glueflow/workflows/"))
              .contents();
      for (S3Object document : documents) {
        client.putObject(
            request -> request.bucket(BUCKET).key(document.key()), RequestBody.fromString("{}"));
      }
    }
  }

  private static <B extends AwsClientBuilder<B, ?>> B reached(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", glue.toString(),
        "AWS_ENDPOINT_URL_S3", s3.toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_REGION", "us-east-1");
  }

  @Override
  public void close() throws IOException {
    for (Closeable service : services) {
      service.close();
    }
  }
}
