// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;

/** Lets tests ask what the command would end with; its exit codes are nobody else's concern. */
public final class ExitCodes {

  public static final int INVALID = ExitCode.INVALID;
  public static final int ENVIRONMENT = ExitCode.ENVIRONMENT;

  private ExitCodes() {}

  /** The exit code of a command that ended with problems. */
  public static int of(List<Diagnostic> problems) {
    return ExitCode.of(problems);
  }
}
