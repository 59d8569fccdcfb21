// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class LocalS3Test {

  private static final int FIVE_MEGABYTES = 5 << 20;

  private LocalServices services;
  private S3Client s3;

  @BeforeEach
  void start() throws IOException {
    services = new LocalServices(LocalGlue.builder());
    s3 = services.s3();
  }

  @AfterEach
  void stop() throws IOException {
    s3.close();
    services.close();
  }

  @Test
  void keepsObjects() {
    put("a/b c+d", "content");

    assertThat(get("a/b c+d")).isEqualTo("content");
    assertThat(s3.headObject(r -> r.bucket("bucket").key("a/b c+d")).contentLength()).isEqualTo(7);
    assertThat(s3.listObjectsV2(r -> r.bucket("bucket").prefix("a/")).contents())
        .extracting(object -> object.key())
        .containsExactly("a/b c+d");
    assertThatThrownBy(() -> get("other")).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void neverOverwritesWhenAskedNotTo() {
    put("key", "first");

    assertThatThrownBy(
            () ->
                s3.putObject(
                    r -> r.bucket("bucket").key("key").ifNoneMatch("*"),
                    RequestBody.fromString("second")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    assertThat(get("key")).isEqualTo("first");
  }

  @Test
  void takesLargeObjectsWithChecksumsAndInParts() {
    byte[] content = new byte[FIVE_MEGABYTES];
    content[FIVE_MEGABYTES - 1] = 7;
    s3.putObject(
        r -> r.bucket("bucket").key("whole").checksumAlgorithm(ChecksumAlgorithm.SHA256),
        RequestBody.fromBytes(content));
    String upload = s3.createMultipartUpload(r -> r.bucket("bucket").key("parts")).uploadId();
    String tag =
        s3.uploadPart(
                r -> r.bucket("bucket").key("parts").uploadId(upload).partNumber(1),
                RequestBody.fromBytes(content))
            .eTag();
    CompletedPart part = CompletedPart.builder().partNumber(1).eTag(tag).build();
    s3.completeMultipartUpload(
        r -> r.bucket("bucket").key("parts").uploadId(upload).multipartUpload(m -> m.parts(part)));

    assertThat(s3.getObjectAsBytes(r -> r.bucket("bucket").key("whole")).asByteArray())
        .isEqualTo(content);
    assertThat(s3.getObjectAsBytes(r -> r.bucket("bucket").key("parts")).asByteArray())
        .isEqualTo(content);
    assertThat(services.calls().operations())
        .containsExactly(
            "s3:PutObject",
            "s3:CreateMultipartUpload",
            "s3:UploadPart",
            "s3:CompleteMultipartUpload",
            "s3:GetObject",
            "s3:GetObject");
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLE, 503, SlowDown",
    "INTERNAL_ERROR, 500, InternalError",
    "UNAVAILABLE, 503, ServiceUnavailable",
    "EXPIRED_CREDENTIALS, 400, ExpiredToken",
    "ACCESS_DENIED, 403, AccessDenied"
  })
  void refuses(FaultKind kind, int status, String code) {
    services.calls().inject(FaultRule.nth("s3:PutObject", 1, kind));

    assertThatThrownBy(() -> put("key", "x".repeat(FIVE_MEGABYTES)))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            });
    assertThatThrownBy(() -> get("key")).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void losesTheAnswer() {
    services.calls().inject(FaultRule.nth("s3:PutObject", 1, FaultKind.DROP_RESPONSE));

    assertThatThrownBy(() -> put("key", "content")).isInstanceOf(SdkClientException.class);
    assertThat(get("key")).isEqualTo("content");
  }

  @Test
  void losesTheRequest() {
    services.calls().inject(FaultRule.nth("s3:PutObject", 1, FaultKind.DROP_REQUEST));

    assertThatThrownBy(() -> put("key", "content")).isInstanceOf(SdkClientException.class);
    assertThatThrownBy(() -> get("key")).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void failsAfterActing() {
    services
        .calls()
        .inject(FaultRule.nth("s3:PutObject", 1, FaultKind.INTERNAL_ERROR_AFTER_ACTING));

    assertThatThrownBy(() -> put("key", "content"))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(500));
    assertThat(get("key")).isEqualTo("content");
  }

  @ParameterizedTest
  @CsvSource({"DELAY_REQUEST", "DELAY_RESPONSE"})
  void takesItsTime(FaultKind kind) {
    services.calls().inject(FaultRule.nth("s3:GetObject", 1, kind).after(Duration.ofMillis(200)));
    put("key", "content");
    long begin = System.nanoTime();

    assertThat(get("key")).isEqualTo("content");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
  }

  private void put(String key, String content) {
    s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString(content));
  }

  private String get(String key) {
    return s3.getObjectAsBytes(r -> r.bucket("bucket").key(key)).asString(StandardCharsets.UTF_8);
  }
}
