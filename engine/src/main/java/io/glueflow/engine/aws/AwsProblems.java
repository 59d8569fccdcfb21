// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** The one place where what the AWS SDK throws becomes a problem to tell. */
public final class AwsProblems {

  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile(
          "not authorized to perform:? (\\S+?)(?: on resource:? (\\S+?))?(?:[\\s,.]|$)");
  private static final int LONGEST = 300;

  private AwsProblems() {}

  /**
   * Makes a call.
   *
   * @throws DiagnosticException with one problem when it fails
   */
  public static <T> T call(AwsCall call, Supplier<T> action) {
    try {
      return answered(action);
    } catch (SdkException e) {
      throw new DiagnosticException(List.of(of(e, call)));
    }
  }

  /**
   * Makes a call whose failures are all of the SDK's own kind: a time-out while it waits for a
   * connection is none.
   */
  public static <T> T answered(Supplier<T> action) {
    try {
      return action.get();
    } catch (CancellationException e) {
      throw ApiCallAttemptTimeoutException.builder()
          .message("no connection in time")
          .cause(e)
          .build();
    }
  }

  /** The same for a call without an answer of its own. */
  public static void reached(Runnable action) {
    answered(
        () -> {
          action.run();
          return true;
        });
  }

  /** The failure of a call as a problem. */
  public static Diagnostic of(SdkException failure, AwsCall call) {
    return failure instanceof AwsServiceException answer
        ? refused(answer, call)
        : UnansweredCalls.problem(failure, call);
  }

  /** Whether the same call may well succeed a little later. */
  public static boolean isPassing(SdkException failure) {
    if (failure instanceof AwsServiceException answer) {
      Refusal refusal = refusalOf(answer);
      return refusal == Refusal.THROTTLED || refusal == Refusal.FAULT;
    }
    return UnansweredCalls.isPassing(failure);
  }

  /** The kind of an answer that is an error. */
  public static Refusal refusalOf(AwsServiceException answer) {
    return Refusal.of(codeOf(answer), answer.statusCode(), answer.isThrottlingException());
  }

  /** The error code of an answer, such as {@code EntityNotFoundException}; empty without one. */
  public static String codeOf(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static Diagnostic refused(AwsServiceException answer, AwsCall call) {
    Location place = Location.ofFile(call.service());
    return switch (refusalOf(answer)) {
      case ACCESS_DENIED -> accessDenied(answer, call);
      case EXPIRED_CREDENTIALS ->
          Diagnostic.of(
                  DiagnosticCode.AWS_REFUSED,
                  place,
                  call.operation() + " was refused: the credentials have expired")
              .withHint("sign in again, for example with 'aws sso login', and repeat the command");
      case WRONG_CREDENTIALS ->
          Diagnostic.of(
                  DiagnosticCode.AWS_REFUSED,
                  place,
                  call.operation() + " was refused: the credentials are not valid")
              .withHint(
                  "'aws sts get-caller-identity' shows whose they are; check the profile, the"
                      + " variables AWS_…, and the clock of this machine");
      case THROTTLED ->
          Diagnostic.of(
                  DiagnosticCode.AWS_REFUSED,
                  place,
                  call.operation() + " was throttled: too many calls at once in this account")
              .withHint("repeat the command in a minute");
      case FAULT ->
          Diagnostic.of(
                  DiagnosticCode.AWS_UNREACHABLE,
                  place,
                  call.operation() + " failed inside the service: " + said(answer))
              .withHint("repeat the command; health.aws.amazon.com says whether others see it too");
      case OTHER ->
          Diagnostic.of(
                  DiagnosticCode.AWS_REFUSED,
                  place,
                  call.operation() + " was refused: " + said(answer))
              .withHint(hint(codeOf(answer), call));
    };
  }

  private static Diagnostic accessDenied(AwsServiceException answer, AwsCall call) {
    String action = call.action();
    String resource = call.resource();
    Matcher told = NOT_AUTHORIZED.matcher(String.valueOf(said(answer)));
    if (told.find()) {
      action = told.group(1);
      if (!action.equals(call.action())) {
        resource = told.group(2) == null ? "*" : told.group(2);
      }
    }
    return Diagnostic.of(
            DiagnosticCode.AWS_REFUSED,
            Location.ofFile(call.service()),
            call.operation() + " was refused: " + action + " is not allowed")
        .withHint(
            "ask for the IAM statement {\"Effect\": \"Allow\", \"Action\": \""
                + action
                + "\", \"Resource\": \""
                + resource
                + "\"}");
  }

  private static String hint(String code, AwsCall call) {
    return switch (code) {
      case "NoSuchBucket" ->
          "create the bucket, or set 's3-path' to one that exists: " + call.resource();
      case "PermanentRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException" ->
          "the bucket is in another region than the setting 'region' says";
      case "ResourceNumberLimitExceededException" ->
          "remove what is not needed, or ask AWS for a higher quota";
      // the answer to HeadObject has no body that could say so
      case "" -> "the credentials may have expired: sign in again, and repeat the command";
      default -> "'glueflow doctor' checks the settings and the account";
    };
  }

  /** What the service said, on one line. */
  private static String said(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String message = details == null ? null : details.errorMessage();
    String text = message == null || message.isBlank() ? codeOf(answer) : message;
    if (text.isBlank()) {
      text = String.format(Locale.ROOT, "status %d", answer.statusCode());
    }
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
