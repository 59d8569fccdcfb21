// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** What the exit codes of the command mean. */
final class ExitCode {

  static final int OK = 0;
  static final int RUN_FAILED = 1;
  static final int USAGE = 2;
  static final int INVALID = 3;
  static final int ENVIRONMENT = 4;
  static final int OUR_FAULT = 70;

  private ExitCode() {}
}
