// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** Ctrl-C ended the command before it had a result. */
final class InterruptedCommandException extends EnvironmentException {

  private static final long serialVersionUID = 1L;

  InterruptedCommandException() {
    super("interrupted", null);
  }
}
