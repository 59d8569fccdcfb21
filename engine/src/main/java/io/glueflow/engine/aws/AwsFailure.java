// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What kind of failure a call of AWS met; it says what can be done about it. */
public enum AwsFailure {
  /** AWS asks for fewer calls. */
  THROTTLED,
  /** AWS has a problem of its own, which tends to pass. */
  UNAVAILABLE,
  /** No answer came: the network, the endpoint, or a time limit. */
  UNREACHABLE,
  /** There are no credentials, or AWS does not take them, such as expired ones. */
  CREDENTIALS,
  /** The credentials are good, but the call is not allowed with them. */
  DENIED,
  /** What the call names does not exist. */
  NOT_FOUND,
  /** AWS refused the call for a reason of its own. */
  REFUSED;

  private static final int FORBIDDEN = 403;
  private static final int MISSING = 404;
  private static final int SERVER_ERROR = 500;

  private static final Set<String> CREDENTIAL_CODES =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "RequestExpired",
          "InvalidToken",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "UnrecognizedClientException",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "UnauthorizedException");

  private static final Set<String> PASSING_CODES =
      Set.of(
          "InternalServiceException",
          "InternalFailure",
          "InternalError",
          "OperationTimeoutException",
          "ServiceUnavailable",
          "ServiceUnavailableException",
          "RequestTimeout",
          "RequestTimeoutException");

  private static final Set<String> MISSING_CODES =
      Set.of("EntityNotFoundException", "ResourceNotFoundException", "NoSuchKey", "NoSuchBucket");

  /** The kind of a failure. */
  public static AwsFailure of(SdkException failure) {
    return failure instanceof AwsServiceException answer ? ofAnswer(answer) : ofClient(failure);
  }

  /** Whether the same call may well succeed a little later. */
  public boolean isPassing() {
    return this == THROTTLED || this == UNAVAILABLE || this == UNREACHABLE;
  }

  private static AwsFailure ofAnswer(AwsServiceException answer) {
    String code =
        answer.awsErrorDetails() == null
            ? ""
            : String.valueOf(answer.awsErrorDetails().errorCode());
    if (answer.isThrottlingException()) {
      return THROTTLED;
    }
    if (CREDENTIAL_CODES.contains(code)) {
      return CREDENTIALS;
    }
    if (answer.statusCode() >= SERVER_ERROR || PASSING_CODES.contains(code)) {
      return UNAVAILABLE;
    }
    if (answer.statusCode() == MISSING || MISSING_CODES.contains(code)) {
      return NOT_FOUND;
    }
    return answer.statusCode() == FORBIDDEN || code.startsWith("AccessDenied") ? DENIED : REFUSED;
  }

  private static AwsFailure ofClient(SdkException failure) {
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || isOfNetwork(failure)) {
      return UNREACHABLE;
    }
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("credentials") || message.contains("sso") || message.contains("token")) {
      return CREDENTIALS;
    }
    return message.contains("unable to load region") ? REFUSED : UNREACHABLE;
  }

  private static boolean isOfNetwork(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
