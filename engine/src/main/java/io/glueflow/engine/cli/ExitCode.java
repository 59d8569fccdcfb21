// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the exit codes of the command mean. */
final class ExitCode {

  static final int OK = 0;
  static final int RUN_FAILED = 1;

  /** What was compared differs, for those who asked for it. */
  static final int DIFFERENT = 1;

  static final int USAGE = 2;
  static final int INVALID = 3;
  static final int ENVIRONMENT = 4;
  static final int OUR_FAULT = 70;

  /** By Ctrl-C: what a shell and a JVM say of a process that ends by that signal. */
  static final int INTERRUPTED = 130;

  private static final Set<DiagnosticCode> OF_ENVIRONMENT =
      EnumSet.of(
          DiagnosticCode.JOB_NOT_OURS,
          DiagnosticCode.JOB_IN_USE,
          DiagnosticCode.ASSET_ALTERED,
          DiagnosticCode.AWS_REFUSED,
          DiagnosticCode.AWS_UNREACHABLE,
          DiagnosticCode.NO_ROOM,
          DiagnosticCode.RUN_UNKNOWN);

  private ExitCode() {}

  /** The code of a command that ended with problems instead of a result. */
  static int of(List<Diagnostic> problems) {
    return problems.stream().map(Diagnostic::code).anyMatch(OF_ENVIRONMENT::contains)
        ? ENVIRONMENT
        : INVALID;
  }
}
