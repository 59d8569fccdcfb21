// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.glueflow.engine.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsServiceClientConfiguration;

class AwsClientsTest {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("mine", "secret"));

  @Test
  void whoCallsIsAskedWithTheCredentialsThatGlueIsCalledWith() {
    try (GlueClient glue =
            GlueClient.builder().region(Region.EU_WEST_1).credentialsProvider(CREDENTIALS).build();
        S3Client s3 = S3Client.builder().region(Region.EU_WEST_1).build();
        CloudWatchLogsClient logs =
            CloudWatchLogsClient.builder().region(Region.EU_WEST_1).build();
        AwsClients clients = new AwsClients(Settings.of(Map.of()), glue, s3, logs)) {
      StsServiceClientConfiguration sts = clients.sts().serviceClientConfiguration();
      assertThat(sts.region()).isEqualTo(Region.EU_WEST_1);
      assertThat(sts.credentialsProvider().resolveIdentity().join().accessKeyId())
          .isEqualTo("mine");
    }
  }

  @Test
  void uploadsMayTakeLongerThanOtherCalls() throws IOException {
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          pause();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    slow.start();
    try (S3Client s3 = impatient(slow)) {
      s3.putObject(request -> request.bucket("bucket").key("key"), RequestBody.fromString("much"));
      s3.uploadPart(
          request -> request.bucket("bucket").key("key").uploadId("1").partNumber(1),
          RequestBody.fromString("a part of it"));
      assertThatThrownBy(() -> s3.headObject(request -> request.bucket("bucket").key("key")))
          .isInstanceOf(ApiCallAttemptTimeoutException.class);
    } finally {
      slow.stop(0);
    }
  }

  private static S3Client impatient(HttpServer server) {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.EU_WEST_1)
        .credentialsProvider(CREDENTIALS)
        .forcePathStyle(true)
        .overrideConfiguration(
            configuration ->
                configuration
                    .apiCallAttemptTimeout(Duration.ofMillis(300))
                    .retryStrategy(retries -> retries.maxAttempts(1))
                    .addExecutionInterceptor(new UploadTime(Duration.ofMinutes(1))))
        .build();
  }

  private static void pause() {
    try {
      Thread.sleep(900);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
