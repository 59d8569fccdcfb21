// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells a call of AWS that failed as a problem, with what to do about it. */
public final class AwsProblem {

  private AwsProblem() {}

  /**
   * The problem.
   *
   * @param failure what the call met
   * @param location what the call was about
   * @param doing what was to be done, such as {@code read the state of run jr_1}
   */
  public static Diagnostic of(SdkException failure, Location location, String doing) {
    AwsFailure kind = AwsFailure.of(failure);
    DiagnosticCode code =
        kind.isPassing() ? DiagnosticCode.AWS_UNREACHABLE : DiagnosticCode.AWS_REFUSED;
    return Diagnostic.of(code, location, "cannot " + doing + ": " + reason(failure))
        .withHint(hint(kind));
  }

  /** Why the call failed, on one line. */
  public static String reason(SdkException failure) {
    if (failure instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      String code = answer.awsErrorDetails().errorCode();
      String message = answer.awsErrorDetails().errorMessage();
      return message == null || message.isBlank() ? code : code + ": " + message;
    }
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static String hint(AwsFailure kind) {
    return switch (kind) {
      case THROTTLED -> "too many calls are made with this account at the moment; try again later";
      case UNAVAILABLE -> "AWS has a problem of its own; try again later";
      case UNREACHABLE ->
          "check the network, a proxy, the region, and AWS_ENDPOINT_URL if it is set";
      case CREDENTIALS ->
          "renew your credentials, for example with 'aws sso login', or choose others with"
              + " --profile";
      case DENIED -> "ask for the permission that the message names, or use another --profile";
      case NOT_FOUND -> "check the name, the region and the profile";
      case REFUSED -> "";
    };
  }
}
