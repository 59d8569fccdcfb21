// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What could not be read of a document lacks in its nodes: that it does follows from there. */
final class ReadingErrors {

  /** What a node lacks of which an input cannot be read. */
  private static final Set<DiagnosticCode> UNCONNECTED = Set.of(DiagnosticCode.PORT_NOT_CONNECTED);

  /** What a node lacks of which a field of an export cannot be read. */
  private static final Set<DiagnosticCode> INCOMPLETE =
      Set.of(
          DiagnosticCode.PORT_NOT_CONNECTED,
          DiagnosticCode.MISSING_PROPERTY,
          DiagnosticCode.EMPTY_VALUE);

  private ReadingErrors() {}

  /**
   * All problems of a document.
   *
   * @param reading those of reading it
   * @param checks those of checking what was read
   */
  static List<Diagnostic> with(List<Diagnostic> reading, List<Diagnostic> checks) {
    List<Diagnostic> rest = new ArrayList<>(checks);
    Diagnostics all = new Diagnostics();
    for (Diagnostic problem : reading) {
      List<Diagnostic> follows =
          rest.stream().filter(check -> follows(check, problem)).distinct().toList();
      rest.removeAll(follows);
      all.report(follows.isEmpty() ? problem : problem.withFollows(follows));
    }
    all.reportAll(rest);
    return all.sorted();
  }

  private static boolean follows(Diagnostic check, Diagnostic reading) {
    return reading.isError()
        && !check.node().isEmpty()
        && check.node().equals(reading.node())
        && lacking(reading.code()).contains(check.code());
  }

  private static Set<DiagnosticCode> lacking(DiagnosticCode reading) {
    return switch (reading) {
      case WRONG_KIND -> UNCONNECTED;
      case MALFORMED_EXPORT -> INCOMPLETE;
      default -> Set.of();
    };
  }
}
