// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Arrays;
import java.util.Optional;

/** Knows where the lines of a text begin: offsets and places of many characters, each at once. */
public final class LineIndex {

  private final String text;
  private final int[] starts;

  /** Looks for the lines of a text. */
  public LineIndex(String text) {
    this.text = text;
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

  /** The text of a line, counted from 1, without its line break; empty when there is no such. */
  public Optional<String> text(int line) {
    if (line < 1 || line > starts.length) {
      return Optional.empty();
    }
    int end = line < starts.length ? starts[line] - 1 : text.length();
    int start = starts[line - 1];
    boolean returned = end > start && text.charAt(end - 1) == '\r';
    return Optional.of(text.substring(start, returned ? end - 1 : end));
  }

  /** The place of an offset. */
  Location location(String file, int offset) {
    return new Location(file, line(offset), column(offset), "");
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
