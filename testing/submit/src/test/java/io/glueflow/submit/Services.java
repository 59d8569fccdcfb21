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
 */
record Services(URI glue, URI s3) {

  static final String ACCOUNT = "000000000000";

  /** How long an attempt may take. */
  static final Duration PATIENCE = Duration.ofMillis(2500);

  AwsClients clients(Settings settings) {
    return new AwsClients(
        settings,
        at(glue, GlueClient.builder()).build(),
        at(s3, S3Client.builder().forcePathStyle(true)).build(),
        at(glue, CloudWatchLogsClient.builder()).build());
  }

  static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
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
            configuration -> configuration.retryStrategy(retries).apiCallAttemptTimeout(PATIENCE));
  }
}
