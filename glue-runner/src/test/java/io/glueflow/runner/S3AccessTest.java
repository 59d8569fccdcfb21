// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class S3AccessTest {

  private static final String S3A = "spark.hadoop.fs.s3a.";

  @Test
  void theEndpointOfTheServiceWinsAndBucketsAreAddressedByPathThere() {
    assertThat(
            S3Access.conf(
                Map.of(
                    "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:4567",
                    "AWS_ENDPOINT_URL", "https://everything",
                    "AWS_REGION", "eu-west-1")))
        .containsEntry(S3A + "endpoint", "http://127.0.0.1:4567")
        .containsEntry(S3A + "endpoint.region", "eu-west-1")
        .containsEntry(S3A + "path.style.access", "true")
        .containsEntry(S3A + "connection.ssl.enabled", "false");
    assertThat(S3Access.conf(Map.of("AWS_ENDPOINT_URL", "https://everything")))
        .containsEntry(S3A + "endpoint", "https://everything")
        .containsEntry(S3A + "endpoint.region", "us-east-1")
        .containsEntry(S3A + "connection.ssl.enabled", "true");
  }

  @Test
  void withoutOneItIsAwsItself() {
    assertThat(S3Access.conf(Map.of("AWS_ENDPOINT_URL", " ")))
        .containsOnlyKeys("spark.hadoop.fs.s3.impl", S3A + "aws.credentials.provider");
    assertThat(S3Access.conf(Map.of("AWS_DEFAULT_REGION", "eu-west-1")))
        .containsEntry(S3A + "endpoint.region", "eu-west-1")
        .doesNotContainKey(S3A + "path.style.access");
  }
}
