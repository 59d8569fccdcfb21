// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls that no service answered, and why. */
public final class UnansweredCalls {

  private UnansweredCalls() {}

  /** Whether no connection was made, so that the service cannot have acted. */
  public static boolean isNotConnected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean notConnected =
          cause instanceof ConnectException
              || cause instanceof UnknownHostException
              || cause instanceof NoRouteToHostException
              // of the HTTP client, and no ConnectException
              || cause.getClass().getSimpleName().equals("ConnectTimeoutException");
      if (notConnected) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call may well be answered a little later. */
  static boolean isPassing(SdkException failure) {
    return !isAboutRegion(failure)
        && !isAboutCredentials(failure)
        && !(failure instanceof AbortedException);
  }

  static Diagnostic problem(SdkException failure, AwsCall call) {
    if (isAboutRegion(failure)) {
      return unreachable(call, "no region is known", "set 'region', or the variable AWS_REGION");
    }
    if (isAboutCredentials(failure)) {
      return unreachable(
          call,
          "there are no credentials",
          "sign in with 'aws sso login' or 'aws configure', or name a profile by --profile");
    }
    if (failure instanceof AbortedException) {
      return unreachable(call, call.operation() + " was interrupted", "");
    }
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return unreachable(
          call, call.operation() + " was not answered in time", "repeat the command");
    }
    return unreachable(
        call,
        call.operation() + " was not answered: " + reason(failure),
        "check the network, the proxy and AWS_ENDPOINT_URL, and repeat the command");
  }

  private static Diagnostic unreachable(AwsCall call, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.AWS_UNREACHABLE, Location.ofFile(call.service()), message)
        .withHint(hint);
  }

  private static boolean isAboutRegion(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("Unable to load region");
  }

  private static boolean isAboutCredentials(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Unable to load credentials")
        || message.contains("credentials from any of the providers")
        || message.contains("Profile file contained no credentials")
        || message.contains("SSO session")
        || message.contains("SSO token")
        || message.contains("Token is expired");
  }

  private static String reason(Throwable failure) {
    Optional<Throwable> found = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        found = Optional.of(cause);
      }
    }
    Throwable reason = found.orElse(failure);
    if (reason instanceof UnknownHostException) {
      return "there is no host " + reason.getMessage();
    }
    if (reason instanceof ConnectException) {
      return "connection refused";
    }
    if (reason instanceof SSLException) {
      return "the encrypted connection failed: " + reason.getMessage();
    }
    return found.isPresent() ? "the connection broke" : String.valueOf(reason.getMessage());
  }
}
