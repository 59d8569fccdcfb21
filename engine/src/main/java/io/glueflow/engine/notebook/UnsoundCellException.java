// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

/** A code cell is no Python that can stand between other cells; the message says why. */
final class UnsoundCellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  UnsoundCellException(int offset, String reason) {
    super(reason);
    this.offset = offset;
  }

  /** Where in the cell it is. */
  int offset() {
    return offset;
  }
}
