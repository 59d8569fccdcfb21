// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.Refusal;
import io.glueflow.engine.aws.UnansweredCalls;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks services, and tells what could not be asked. */
final class Inquiry {

  private final Diagnostics diagnostics = new Diagnostics();

  void report(Diagnostic problem) {
    diagnostics.report(problem);
  }

  List<Diagnostic> problems() {
    return diagnostics.sorted();
  }

  /**
   * The answer to a question; empty when there is none. That somebody may not ask is no error: what
   * the run itself may do is another matter.
   *
   * @throws DiagnosticException when no other question would be answered either
   */
  <T> Optional<T> ask(AwsCall call, Supplier<T> question) {
    try {
      return Optional.ofNullable(AwsProblems.answered(question));
    } catch (AwsServiceException e) {
      Diagnostic problem = AwsProblems.of(e, call);
      Refusal refusal = AwsProblems.refusalOf(e);
      switch (refusal) {
        case EXPIRED_CREDENTIALS, WRONG_CREDENTIALS ->
            throw new DiagnosticException(List.of(problem));
        case ACCESS_DENIED -> report(unchecked(problem).withSeverity(Severity.NOTE));
        case THROTTLED, FAULT -> report(unchecked(problem).withSeverity(Severity.WARNING));
        case OTHER -> report(problem);
      }
      return Optional.empty();
    } catch (SdkException e) {
      throw new DiagnosticException(List.of(AwsProblems.of(e, call)));
    }
  }

  /** The same for a service that the submission itself does not need: it may be out of reach. */
  <T> Optional<T> askAside(AwsCall call, Supplier<T> question) {
    return ask(
        call,
        () -> {
          try {
            return question.get();
          } catch (SdkException e) {
            if (!UnansweredCalls.isNotConnected(e)) {
              throw e;
            }
            report(unchecked(AwsProblems.of(e, call)).withSeverity(Severity.NOTE));
            return null;
          }
        });
  }

  private static Diagnostic unchecked(Diagnostic problem) {
    return new Diagnostic(
        problem.code(),
        problem.severity(),
        problem.location(),
        "",
        "not checked: " + problem.message(),
        problem.hint());
  }
}
