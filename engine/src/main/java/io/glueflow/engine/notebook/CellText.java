// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import java.util.List;

/** The text of a cell, which knows where each of its characters stands in the file. */
final class CellText {

  private final List<JsonString> parts;
  private final String whole;
  private final int from;

  /**
   * Joins a text.
   *
   * @param parts what it is written in, at least one
   */
  CellText(List<JsonString> parts) {
    this(parts, 0);
  }

  private CellText(List<JsonString> parts, int from) {
    this.parts = List.copyOf(parts);
    this.whole = String.join("", parts.stream().map(JsonString::value).toList());
    this.from = from;
  }

  /** The same without what comes before a character. */
  CellText from(int offset) {
    return new CellText(parts, from + offset);
  }

  /** The text. */
  String text() {
    return whole.substring(from);
  }

  /** Where a character stands in the file. */
  Location place(int offset) {
    int start = 0;
    for (JsonString part : parts) {
      int end = start + part.value().length();
      if (from + offset < end) {
        return part.place(from + offset - start);
      }
      start = end;
    }
    JsonString last = parts.get(parts.size() - 1);
    return last.place(last.value().length());
  }

  /** In which line of the cell a character stands, counted from 1. */
  int line(int offset) {
    int line = 1;
    for (int i = 0; i < from + offset; i++) {
      boolean followed = i + 1 < whole.length() && whole.charAt(i + 1) == '\n';
      if (whole.charAt(i) == '\n' || (whole.charAt(i) == '\r' && !followed)) {
        line++;
      }
    }
    return line;
  }
}
