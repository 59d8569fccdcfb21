// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

/** A code cell is no Python that can stand between other cells. */
final class UnsoundCellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String reason;

  UnsoundCellException(int offset, String reason) {
    super(reason);
    this.offset = offset;
    this.reason = reason;
  }

  /** Where in the cell it is. */
  int offset() {
    return offset;
  }

  /** What is wrong, in a reader's words. */
  String reason() {
    return reason;
  }
}
