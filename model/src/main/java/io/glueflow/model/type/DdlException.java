// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

/** Says that a text is not in DDL syntax. */
public final class DdlException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String hint;

  DdlException(String message, int offset, String hint) {
    super(message);
    this.offset = offset;
    this.hint = hint;
  }

  /** Where in the text, counted from 0. */
  public int offset() {
    return offset;
  }

  /** What to do about it, empty when there is nothing to add. */
  public String hint() {
    return hint;
  }
}
