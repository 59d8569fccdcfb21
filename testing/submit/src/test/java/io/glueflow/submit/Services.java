// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The SDK's own clients, with its own retries, for services of this machine; only the pauses are
 * short.
 *
 * @param glue where Glue is
 * @param s3 where S3 is
 * @param patience how long an attempt may take
 */
record Services(URI glue, URI s3, Duration patience) {

  static final String ACCOUNT = "000000000000";

  /** How long an attempt may take unless a test says otherwise. */
  static final Duration PATIENCE = Duration.ofMillis(2500);

  Services(URI glue, URI s3) {
    this(glue, s3, PATIENCE);
  }

  AwsClients clients(Settings settings) {
    return new AwsClients(
        settings,
        at(glue, GlueClient.builder(), patience).build(),
        at(s3, S3Client.builder().forcePathStyle(true), patience).build(),
        at(glue, CloudWatchLogsClient.builder(), patience).build());
  }

  static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
    return at(endpoint, builder, PATIENCE);
  }

  static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder, Duration patience) {
    StandardRetryStrategy retries =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(5)))
            .throttlingBackoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(5)))
            .build();
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.builder()
                    .accessKeyId("test")
                    .secretAccessKey("test")
                    .accountId(ACCOUNT)
                    .build()))
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(retries).apiCallAttemptTimeout(patience));
  }
}
