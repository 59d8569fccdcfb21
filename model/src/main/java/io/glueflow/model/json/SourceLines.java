// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Optional;

/** Lines and columns of a source text. */
public final class SourceLines {

  private SourceLines() {}

  /** The place of a character. */
  public static Location locate(SourceText source, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (endsLine(source.text(), i)) {
        line++;
        start = i + 1;
      }
    }
    return new Location(source.file(), line, offset - start + 1, "");
  }

  /** The text of a line, counted from 1, without its line break. */
  public static Optional<String> line(SourceText source, int line) {
    String text = source.text();
    int current = 1;
    int start = 0;
    for (int i = 0; i < text.length() && current <= line; i++) {
      if (endsLine(text, i)) {
        if (current == line) {
          return Optional.of(withoutReturn(text.substring(start, i)));
        }
        current++;
        start = i + 1;
      }
    }
    return current == line ? Optional.of(withoutReturn(text.substring(start))) : Optional.empty();
  }

  /** A line ends like in JSON's parser: by a line feed, a carriage return, or both. */
  static boolean endsLine(String text, int at) {
    char c = text.charAt(at);
    boolean followed = at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return c == '\n' || (c == '\r' && !followed);
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
