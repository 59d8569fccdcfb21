// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** Something around the command is not as it needs to be: a folder, a file, the installation. */
class EnvironmentException extends Exception {

  private static final long serialVersionUID = 1L;

  EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
