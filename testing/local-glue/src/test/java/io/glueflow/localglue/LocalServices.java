// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import io.glueflow.localglue.call.Calls;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A local Glue and a local S3 whose calls are counted together, and the SDK's clients for them. */
final class LocalServices implements AutoCloseable {

  private final Calls calls;
  private final LocalGlue glue;
  private final LocalS3 s3;

  LocalServices(LocalGlue.Builder builder) throws IOException {
    this(builder, new Calls());
  }

  private LocalServices(LocalGlue.Builder builder, Calls calls) throws IOException {
    this(builder, LocalS3.start(0, calls, "bucket"), calls);
  }

  LocalServices(LocalGlue.Builder builder, LocalS3 s3, Calls calls) throws IOException {
    this.calls = calls;
    this.glue = builder.calls(calls).start();
    this.s3 = s3;
  }

  Calls calls() {
    return calls;
  }

  URI s3Endpoint() {
    return s3.endpoint();
  }

  GlueClient glue() {
    return at(glue.endpoint(), GlueClient.builder()).build();
  }

  CloudWatchLogsClient logs() {
    return at(glue.endpoint(), CloudWatchLogsClient.builder()).build();
  }

  IamClient iam() {
    return at(glue.endpoint(), IamClient.builder()).build();
  }

  StsClient sts() {
    return at(glue.endpoint(), StsClient.builder()).build();
  }

  S3Client s3() {
    return at(s3.endpoint(), S3Client.builder().forcePathStyle(true)).build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  @Override
  public void close() throws IOException {
    glue.close();
    s3.close();
  }
}
