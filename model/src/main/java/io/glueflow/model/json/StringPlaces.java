// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

/** Knows where the characters of JSON strings stand in their file, escapes counted. */
public final class StringPlaces {

  private final SourceText source;
  private final LineIndex lines;

  /** Looks for the lines of a file. */
  public StringPlaces(SourceText source) {
    this.source = source;
    this.lines = new LineIndex(source.text());
  }

  /** The place of a character of a string, or of its end. */
  public Location of(JsonString string, int index) {
    int offset = offsets(string, index)[index];
    return new Location(
        source.file(), lines.line(offset), lines.column(offset), string.location().pointer());
  }

  /** The offsets of a string's characters and of its end. */
  int[] offsets(JsonString string) {
    return offsets(string, string.value().length());
  }

  private int[] offsets(JsonString string, int last) {
    int[] found = new int[last + 1];
    int at = lines.offset(string.location()) + 1;
    for (int i = 0; i < last; i++) {
      found[i] = at;
      at += length(at);
    }
    found[last] = at;
    return found;
  }

  /** How many characters of the file stand for one of the string. */
  private int length(int at) {
    if (at >= source.text().length() || source.text().charAt(at) != '\\') {
      return 1;
    }
    return source.text().startsWith("\\u", at) ? 6 : 2;
  }

  /** The lines of the file. */
  LineIndex lines() {
    return lines;
  }
}
