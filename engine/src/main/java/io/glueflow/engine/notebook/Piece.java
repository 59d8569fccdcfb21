// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

/**
 * A part of a code cell: whole lines.
 *
 * @param kind what they are
 * @param start where they begin
 * @param end where the next piece begins
 */
record Piece(Kind kind, int start, int end) {

  /** What lines of a code cell are. */
  enum Kind {
    /** Nothing, or comments. */
    BLANK,
    /** A statement of Python, with all its lines. */
    CODE,
    /** What IPython or the kernel reads: {@code %name}, {@code !command}, {@code name?}. */
    MAGIC,
    /** What begins with {@code %%name}: all the rest of the cell. */
    CELL_MAGIC
  }
}
