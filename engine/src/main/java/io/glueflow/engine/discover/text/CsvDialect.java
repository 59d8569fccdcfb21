// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * How a CSV file is written, from the options of Spark's reader.
 *
 * @param separator what is between values
 * @param quote the character around values, NUL for none
 * @param escape the character before a quote in a quoted value, NUL for none
 * @param comment the character that begins lines to leave out, NUL for none
 * @param header whether the first line holds names
 * @param multiLine whether quoted values can hold ends of lines
 * @param trimLeft whether white space before values is left out
 * @param trimRight whether white space behind values is left out
 * @param nullValue the text that stands for null
 * @param charset the encoding
 */
record CsvDialect(
    String separator,
    char quote,
    char escape,
    char comment,
    boolean header,
    boolean multiLine,
    boolean trimLeft,
    boolean trimRight,
    String nullValue,
    Charset charset) {

  private static final List<String> NOT_FOLLOWED =
      List.of("lineSep", "charToEscapeQuoteEscaping", "maxColumns", "emptyValue", "locale");

  static CsvDialect of(ReadOptions options) throws UnknownSourceException {
    options.refuse(NOT_FOLLOWED);
    return new CsvDialect(
        separator(options.get("sep", options.get("delimiter", ","))),
        character(options, "quote", '"'),
        character(options, "escape", '\\'),
        character(options, "comment", '\0'),
        options.isOn("header"),
        options.isOn("multiLine"),
        options.isOn("ignoreLeadingWhiteSpace"),
        options.isOn("ignoreTrailingWhiteSpace"),
        options.get("nullValue", ""),
        TextFile.charset(options.get("encoding", options.get("charset", "UTF-8"))));
  }

  private static String separator(String text) throws UnknownSourceException {
    if (text.equals("\\t")) {
      return "\t";
    }
    if (text.isEmpty() || text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0) {
      throw new UnknownSourceException("the separator " + text + " is not followed");
    }
    return text;
  }

  private static char character(ReadOptions options, String name, char otherwise)
      throws UnknownSourceException {
    String text = options.get(name, String.valueOf(otherwise));
    if (text.length() > 1) {
      throw new UnknownSourceException(name + " is more than a character");
    }
    return text.isEmpty() ? '\0' : text.charAt(0);
  }

  /** Whether a quote in a quoted value is written twice. */
  boolean quotesAreDoubled() {
    return quote == escape;
  }
}
