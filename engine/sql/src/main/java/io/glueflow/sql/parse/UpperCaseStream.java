// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.antlr.CharStream;
import io.glueflow.sql.grammar.antlr.IntStream;
import io.glueflow.sql.grammar.antlr.misc.Interval;

/**
 * The characters of a text as Spark's lexer wants them: keywords match in upper case, while tokens
 * keep the text as written. Positions are those of the Java string.
 */
final class UpperCaseStream implements CharStream {

  private final String text;
  private int at;

  UpperCaseStream(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int LA(int distance) {
    int index = distance < 0 ? at + distance : at + distance - 1;
    return index < 0 || index >= text.length()
        ? IntStream.EOF
        : Character.toUpperCase(text.charAt(index));
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // the whole text is there all the time
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }
}
