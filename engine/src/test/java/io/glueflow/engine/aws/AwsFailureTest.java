// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.Location;
import java.io.IOException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

class AwsFailureTest {

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, THROTTLED",
    "503, SlowDown, THROTTLED",
    "500, InternalServiceException, UNAVAILABLE",
    "400, OperationTimeoutException, UNAVAILABLE",
    "503, ServiceUnavailable, UNAVAILABLE",
    "400, ExpiredTokenException, CREDENTIALS",
    "403, InvalidAccessKeyId, CREDENTIALS",
    "400, UnrecognizedClientException, CREDENTIALS",
    "400, AccessDeniedException, DENIED",
    "403, AccessDenied, DENIED",
    "400, EntityNotFoundException, NOT_FOUND",
    "404, NoSuchKey, NOT_FOUND",
    "400, InvalidInputException, REFUSED",
    "400, ConcurrentRunsExceededException, REFUSED",
  })
  void anAnswerIsOfAKind(int status, String code, AwsFailure kind) {
    assertThat(AwsFailure.of(answer(status, code, ""))).isEqualTo(kind);
  }

  @Test
  void noAnswerIsOfAKind() {
    assertThat(AwsFailure.of(client("Unable to execute", new UnknownHostException("glue"))))
        .isEqualTo(AwsFailure.UNREACHABLE);
    assertThat(AwsFailure.of(client("x", new IllegalStateException(new IOException("reset")))))
        .isEqualTo(AwsFailure.UNREACHABLE);
    assertThat(AwsFailure.of(ApiCallTimeoutException.create(10))).isEqualTo(AwsFailure.UNREACHABLE);
    assertThat(
            AwsFailure.of(
                client("Unable to load credentials from any of the providers in the chain", null)))
        .isEqualTo(AwsFailure.CREDENTIALS);
    assertThat(AwsFailure.of(client("Unable to load region from any of the providers", null)))
        .isEqualTo(AwsFailure.REFUSED);
  }

  @Test
  void aProblemSaysWhatWasToBeDoneAndWhatToDo() {
    Diagnostic denied =
        AwsProblem.of(
            answer(400, "AccessDeniedException", "not authorized to perform glue:GetJob"),
            Location.ofFile("job"),
            "read job orders");
    assertThat(denied.toString())
        .isEqualTo(
            "job: error GF617: cannot read job orders: AccessDeniedException: not authorized to"
                + " perform glue:GetJob");
    assertThat(denied.hint()).contains("permission");

    Diagnostic lost =
        AwsProblem.of(
            client("Unable to execute HTTP request: glue\nmore", new UnknownHostException("glue")),
            Location.ofFile("job"),
            "read job orders");
    assertThat(lost.toString())
        .isEqualTo(
            "job: error GF618: cannot read job orders: Unable to execute HTTP request: glue");
    assertThat(lost.hint()).contains("network");
  }

  private static SdkException client(String message, Throwable cause) {
    return SdkClientException.create(message, cause);
  }

  private static SdkException answer(int status, String code, String message) {
    return AwsServiceException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }
}
