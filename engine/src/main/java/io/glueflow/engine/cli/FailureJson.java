// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import java.util.List;

/** Why there is no result, for programs that expect one. Described in docs/submit.md. */
final class FailureJson {

  private FailureJson() {}

  /** The problems that ended a command. */
  static String of(List<Diagnostic> problems) {
    String error =
        problems.stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::message)
            .findFirst()
            .orElse("");
    return of(error, problems);
  }

  /** A failure that is no problem of the user's files or of AWS. */
  static String of(Exception failure) {
    return failure instanceof EnvironmentException
        ? of(String.valueOf(failure.getMessage()), List.of())
        : of("a fault of glueflow itself: " + failure, List.of());
  }

  private static String of(String error, List<Diagnostic> problems) {
    return JsonWriter.pretty(
        Json.object()
            .put("error", error)
            .put("problems", Json.array(problems.stream().map(DiagnosticCodec::toJson).toList()))
            .build());
  }
}
