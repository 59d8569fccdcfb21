// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown only where a caller asked for a result and there are problems instead. */
public final class DiagnosticException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
