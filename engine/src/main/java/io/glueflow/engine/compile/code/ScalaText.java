// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkedText.Encoding;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts in Scala: between single quotes where that is readable, between three where there would be
 * escapes, and with margins where there are several lines.
 */
final class ScalaText {

  private static final String TRIPLE = "\"\"\"";

  /** A name, which between parts of a text needs no braces. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private static final Pattern NAME_GOES_ON = Pattern.compile("^[A-Za-z0-9_$]");

  private ScalaText() {}

  /** A text that is known. */
  static String of(String text) {
    return of(MarkedText.of(text), value -> "");
  }

  /** A text of which some parts are given when the program starts. */
  static String of(MarkedText text, Function<Value, String> value) {
    String words = words(text);
    boolean plain = escaped(words).equals(words);
    boolean raw = !plain && isRaw(words);
    if (raw && words.indexOf('\n') < 0) {
      return prefix(text, words.indexOf('\\') < 0 ? "s" : "raw")
          + TRIPLE
          + content(text, value, word -> word)
          + TRIPLE;
    }
    if (raw && isMarginSafe(text)) {
      String lines = content(text, value, word -> word.replace("\n", "\n  |"));
      return prefix(text, words.indexOf('\\') < 0 ? "s" : "raw")
          + TRIPLE
          + (lines.stripLeading().startsWith("|") ? "|" : "")
          + lines
          + TRIPLE
          + ".stripMargin";
    }
    if (text.isKnown() || plain) {
      return prefix(text, "s") + "\"" + content(text, value, ScalaText::escaped) + "\"";
    }
    return concatenated(text, value);
  }

  private static String prefix(MarkedText text, String interpolator) {
    return text.isKnown() ? "" : interpolator;
  }

  private static String words(MarkedText text) {
    return text.parts().stream()
        .map(part -> part instanceof Words words ? words.text() : " ")
        .collect(Collectors.joining());
  }

  /**
   * Whether a text can stand between three quotes as it is. Scala 2.12 reads escapes for characters
   * there too, and quotes beside the three would be taken for theirs.
   */
  private static boolean isRaw(String text) {
    return !text.contains(TRIPLE)
        && !text.contains("\\u")
        && !text.startsWith("\"")
        && !text.endsWith("\"")
        && !text.endsWith("\\")
        && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
  }

  /** Margins are taken away when the values are in: no line of a value may begin with one. */
  private static boolean isMarginSafe(MarkedText text) {
    return text.parts().stream()
        .noneMatch(
            part ->
                part instanceof Value value
                    && (value.encoding() == Encoding.TEXT
                        || value.encoding() == Encoding.SQL_IDENTIFIER));
  }

  private static String content(
      MarkedText text, Function<Value, String> value, Function<String, String> writer) {
    List<Part> parts = text.parts();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Words words) {
        String written = writer.apply(words.text());
        code.append(text.isKnown() ? written : written.replace("$", "$$"));
      } else {
        String expression = value.apply((Value) parts.get(i));
        boolean bare = NAME.matcher(expression).matches() && !goesOn(parts, i + 1);
        code.append(bare ? "$" + expression : "${" + expression + "}");
      }
    }
    return code.toString();
  }

  private static boolean goesOn(List<Part> parts, int next) {
    return next < parts.size()
        && parts.get(next) instanceof Words words
        && NAME_GOES_ON.matcher(words.text()).find();
  }

  private static String concatenated(MarkedText text, Function<Value, String> value) {
    String parts =
        text.parts().stream()
            .map(part -> part instanceof Words words ? of(words.text()) : value.apply((Value) part))
            .collect(Collectors.joining(" + "));
    // a string first, so that plus means to put texts together
    return text.parts().get(0) instanceof Value ? "\"\" + " + parts : parts;
  }

  /** ASCII only: nobody knows with which encoding Glue's compiler reads. */
  private static String escaped(String text) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> code.append("\\\\");
        case '"' -> code.append("\\\"");
        case '\n' -> code.append("\\n");
        case '\r' -> code.append("\\r");
        case '\t' -> code.append("\\t");
        default -> code.append(c >= ' ' && c <= '~' ? String.valueOf(c) : unicode(c));
      }
    }
    return code.toString();
  }

  private static String unicode(char c) {
    return String.format("\\u%04x", (int) c);
  }
}
