// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which warnings a workflow or a node does not want to hear: {@code "ignore": ["GF216"]}. */
final class IgnoredWarnings {

  static final String KEY = "ignore";

  private final Diagnostics diagnostics;

  IgnoredWarnings(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Set<DiagnosticCode> read(ObjectFields fields) {
    Set<DiagnosticCode> ignored = new LinkedHashSet<>();
    for (JsonValue item : fields.items(KEY)) {
      if (item instanceof JsonString text) {
        code(text).ifPresent(ignored::add);
      } else {
        report(DiagnosticCode.WRONG_KIND, item, "a code is a string, this is " + item.kind(), "");
      }
    }
    return ignored;
  }

  private Optional<DiagnosticCode> code(JsonString text) {
    Optional<DiagnosticCode> code = DiagnosticCode.byId(text.value());
    if (code.isEmpty()) {
      List<String> known =
          Arrays.stream(DiagnosticCode.values())
              .filter(each -> each.severity() != Severity.ERROR)
              .map(DiagnosticCode::id)
              .toList();
      report(
          DiagnosticCode.VALUE_NOT_ALLOWED,
          text,
          "there is no code '" + text.value() + "'",
          Suggestion.didYouMean(text.value(), known));
    } else if (code.get().severity() == Severity.ERROR) {
      report(
          DiagnosticCode.VALUE_NOT_ALLOWED,
          text,
          text.value() + " is an error, and errors cannot be ignored",
          "only warnings and notes can");
      return Optional.empty();
    }
    return code;
  }

  private void report(DiagnosticCode code, JsonValue at, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at.location(), message).withHint(hint));
  }
}
