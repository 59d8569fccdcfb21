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
      if (source.text().charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Location(source.file(), line, offset - start + 1, "");
  }

  /** The text of a line, counted from 1, without its line break. */
  public static Optional<String> line(SourceText source, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = source.text().indexOf('\n', start);
      if (end < 0) {
        return Optional.empty();
      }
      start = end + 1;
    }
    if (line < 1) {
      return Optional.empty();
    }
    int end = source.text().indexOf('\n', start);
    String text = source.text().substring(start, end < 0 ? source.text().length() : end);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
