// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

/** Something about a database, or about rows on their way into it, is not as it needs to be. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  DatabaseException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
