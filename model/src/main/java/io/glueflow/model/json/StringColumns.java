// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Arrays;

/** In which columns of their line the characters of a JSON string stand, escapes counted. */
public final class StringColumns {

  private static final StringColumns UNKNOWN = new StringColumns(0, new int[0]);

  private final int first;
  private final int[] columns;

  private StringColumns(int first, int[] columns) {
    this.first = first;
    this.columns = columns;
  }

  /** Of a text that does not stand in the file as it is: its characters have no places. */
  public static StringColumns unknown() {
    return UNKNOWN;
  }

  /**
   * Of a text without escapes: one column for each character.
   *
   * @param first the column of the first character, counted from 1
   */
  public static StringColumns from(int first) {
    return new StringColumns(first, new int[0]);
  }

  /**
   * Of a text of any characters.
   *
   * @param columns the column of each character and of the end, counted from 1
   */
  public static StringColumns of(int[] columns) {
    return new StringColumns(0, columns.clone());
  }

  /** Whether characters have places. */
  public boolean areKnown() {
    return first > 0 || columns.length > 0;
  }

  /** The column of a character or of the end, counted from 1; 0 when it is not known. */
  public int column(int index) {
    if (first > 0) {
      return first + index;
    }
    return columns.length == 0 ? 0 : columns[Math.min(index, columns.length - 1)];
  }

  @Override
  public String toString() {
    return first > 0 ? "from " + first : Arrays.toString(columns);
  }
}
