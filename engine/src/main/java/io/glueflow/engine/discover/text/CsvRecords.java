// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text into records and their values. Only what every parser reads alike is read: a quote
 * where none belongs, or an escape that stands before none, ends it.
 */
final class CsvRecords {

  private final CsvDialect dialect;
  private final String text;
  private int at;

  CsvRecords(CsvDialect dialect, String text) {
    this.dialect = dialect;
    this.text = text;
  }

  /** The values of a text that is one record. */
  static List<String> values(CsvDialect dialect, String line) throws UnknownSourceException {
    CsvRecords records = new CsvRecords(dialect, line);
    List<String> values = records.record();
    if (records.at < line.length()) {
      throw new UnknownSourceException("a line holds several records");
    }
    return values;
  }

  /** The values of the next record that is neither empty nor a comment; empty at the end. */
  Optional<List<String>> next() throws UnknownSourceException {
    while (at < text.length()) {
      if (dialect.comment() != '\0' && text.charAt(at) == dialect.comment()) {
        skipLine();
      } else if (atLineEnd()) {
        skipLineEnd();
      } else {
        List<String> record = record();
        skipLineEnd();
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private List<String> record() throws UnknownSourceException {
    List<String> values = new ArrayList<>();
    values.add(value());
    while (text.startsWith(dialect.separator(), at)) {
      at += dialect.separator().length();
      values.add(value());
    }
    return values;
  }

  private String value() throws UnknownSourceException {
    boolean quoted =
        dialect.quote() != '\0' && at < text.length() && text.charAt(at) == dialect.quote();
    return quoted ? quotedValue() : plainValue();
  }

  private String plainValue() throws UnknownSourceException {
    int start = at;
    while (at < text.length() && !atLineEnd() && !text.startsWith(dialect.separator(), at)) {
      char c = text.charAt(at);
      if ((c == dialect.quote() && c != '\0') || (c < ' ' && c != '\t')) {
        throw new UnknownSourceException("a value holds a quote or a control character");
      }
      at++;
    }
    return trimmed(text.substring(start, at));
  }

  private String trimmed(String value) {
    int from = 0;
    int to = value.length();
    while (dialect.trimLeft() && from < to && value.charAt(from) <= ' ') {
      from++;
    }
    while (dialect.trimRight() && from < to && value.charAt(to - 1) <= ' ') {
      to--;
    }
    return value.substring(from, to);
  }

  private String quotedValue() throws UnknownSourceException {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == dialect.quote()) {
        boolean twice = at < text.length() && text.charAt(at) == dialect.quote();
        if (!twice) {
          requireEnd();
          return value.toString();
        }
        if (!dialect.quotesAreDoubled()) {
          break;
        }
        at++;
      } else if (c == dialect.escape() && c != '\0') {
        if (at >= text.length() || text.charAt(at) != dialect.quote()) {
          break;
        }
        c = text.charAt(at++);
      } else if (c < ' ' && c != '\t' && c != '\n') {
        break;
      }
      value.append(c);
    }
    throw new UnknownSourceException("a quoted value is not written as usual");
  }

  private void requireEnd() throws UnknownSourceException {
    if (at < text.length() && !atLineEnd() && !text.startsWith(dialect.separator(), at)) {
      throw new UnknownSourceException("text follows a quoted value");
    }
  }

  private boolean atLineEnd() {
    return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
  }

  private void skipLineEnd() {
    if (at < text.length()) {
      at += text.charAt(at) == '\n' ? 1 : 2;
    }
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
  }
}
