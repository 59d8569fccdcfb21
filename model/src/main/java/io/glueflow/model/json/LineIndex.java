// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Arrays;

/** Knows where the lines of a text begin: offsets and places of many characters, each at once. */
final class LineIndex {

  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (SourceLines.endsLine(text, i)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /** The offset of a place. */
  int offset(Location location) {
    return starts[location.line() - 1] + location.column() - 1;
  }

  /** The line of an offset, counted from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, counted from 1. */
  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
