// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** The command was called in a way it does not understand. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
