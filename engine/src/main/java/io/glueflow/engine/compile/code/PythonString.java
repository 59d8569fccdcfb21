// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.engine.text.Escapes;
import io.glueflow.model.parameter.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes texts as Python strings: a long one, or one of several lines, in several that are one. */
final class PythonString {

  private static final int LONGEST = 72;
  private static final int LONGEST_WORD = 80;

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder known = new StringBuilder();
  private final StringBuilder formatted = new StringBuilder();
  private boolean hasValue;

  private final char quote;

  private PythonString(char quote) {
    this.quote = quote;
  }

  static String of(MarkedText text, Function<MarkedText.Value, String> value) {
    boolean isLong = isLong(text);
    PythonString string = new PythonString(hasMore(text, '"', '\'') ? '\'' : '"');
    for (MarkedText.Part part : text.parts()) {
      if (part instanceof MarkedText.Value given) {
        string.value("{" + value.apply(given) + "}");
      } else {
        string.words(((MarkedText.Words) part).text(), isLong);
      }
    }
    string.end();
    return string.lines.isEmpty() ? "\"\"" : String.join("\n", string.lines);
  }

  private static boolean hasMore(MarkedText text, char one, char other) {
    return count(text, one) > count(text, other);
  }

  private static long count(MarkedText text, char character) {
    return text.parts().stream()
        .filter(MarkedText.Words.class::isInstance)
        .flatMapToInt(part -> ((MarkedText.Words) part).text().chars())
        .filter(c -> c == character)
        .count();
  }

  private static boolean isLong(MarkedText text) {
    int length = 0;
    for (MarkedText.Part part : text.parts()) {
      length += part instanceof MarkedText.Words words ? words.text().length() : 12;
    }
    return length > LONGEST;
  }

  private void words(String text, boolean breaks) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      add(Escapes.of(c, quote));
      boolean endsWord = c == ' ' && wordFrom(text, i) + formatted.length() > LONGEST;
      if (breaks && (c == '\n' || endsWord || formatted.length() >= LONGEST_WORD)) {
        end();
      }
    }
  }

  private static int wordFrom(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
      to++;
    }
    return to - from;
  }

  private void value(String code) {
    if (formatted.length() + code.length() > LONGEST_WORD) {
      end();
    }
    formatted.append(code);
    hasValue = true;
  }

  private void add(String escaped) {
    known.append(escaped);
    formatted.append(escaped.equals("{") || escaped.equals("}") ? escaped + escaped : escaped);
  }

  private void end() {
    if (!formatted.isEmpty()) {
      lines.add((hasValue ? "f" : "") + quote + (hasValue ? formatted : known) + quote);
    }
    known.setLength(0);
    formatted.setLength(0);
    hasValue = false;
  }
}
