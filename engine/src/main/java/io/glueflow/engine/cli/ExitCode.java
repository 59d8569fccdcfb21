// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;

/** What the exit codes of the command mean. */
final class ExitCode {

  static final int OK = 0;
  static final int RUN_FAILED = 1;
  static final int USAGE = 2;
  static final int INVALID = 3;
  static final int ENVIRONMENT = 4;
  static final int OUR_FAULT = 70;

  /** The problems that lie neither in the workflow nor in the settings. */
  private static final Set<DiagnosticCode> AROUND_US =
      Set.of(
          DiagnosticCode.CONNECTION_NOT_FOUND,
          DiagnosticCode.JOB_NOT_OURS,
          DiagnosticCode.AWS_REFUSED,
          DiagnosticCode.AWS_UNREACHABLE,
          DiagnosticCode.NO_ROOM,
          DiagnosticCode.RUN_UNKNOWN,
          DiagnosticCode.ASSET_ALTERED);

  private ExitCode() {}

  /** The code for problems that stop a command: what lies around it comes first. */
  static int of(List<Diagnostic> problems) {
    if (problems.stream().anyMatch(each -> AROUND_US.contains(each.code()))) {
      return ENVIRONMENT;
    }
    return problems.stream().anyMatch(each -> each.code() == DiagnosticCode.GLUE_RUN_FAILED)
        ? RUN_FAILED
        : INVALID;
  }
}
