// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the value of a parameter is where it is pasted into SQL.
 *
 * @param type the type of a parameter that means the same
 * @param items its values, without quotes; more than one for a list
 * @param isQuoted whether quotes are part of the value
 * @param isValue whether it is a value in SQL, rather than a piece of code
 */
record FireLiteral(String type, List<String> items, boolean isQuoted, boolean isValue) {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,15}");

  FireLiteral {
    items = List.copyOf(items);
  }

  static FireLiteral of(String text) {
    List<String> quoted = quoted(text);
    if (!quoted.isEmpty()) {
      return new FireLiteral("string", quoted, true, true);
    }
    String plain = text.strip();
    List<String> items = List.of(plain.split("\\s*,\\s*", -1));
    if (items.stream().allMatch(item -> WHOLE.matcher(item).matches())) {
      boolean small = items.stream().allMatch(FireLiteral::isInt);
      return new FireLiteral(small ? "int" : "long", items, false, true);
    }
    if (items.stream().allMatch(FireLiteral::isNumber)) {
      return new FireLiteral("double", items, false, true);
    }
    if (plain.toLowerCase(Locale.ROOT).matches("true|false")) {
      return new FireLiteral("boolean", List.of(plain), false, true);
    }
    return new FireLiteral("string", List.of(text), false, plain.isEmpty());
  }

  private static boolean isNumber(String item) {
    return WHOLE.matcher(item).matches() || DECIMAL.matcher(item).matches();
  }

  private static boolean isInt(String item) {
    BigDecimal number = new BigDecimal(item);
    return number.compareTo(BigDecimal.valueOf(number.intValue())) == 0;
  }

  /** The texts of string literals with commas between them; none when the text is not that. */
  private static List<String> quoted(String text) {
    List<String> items = new ArrayList<>();
    int at = 0;
    while (true) {
      int quote = skipSpace(text, at);
      StringBuilder item = new StringBuilder();
      int end = endOfLiteral(text, quote, item);
      if (end < 0) {
        return List.of();
      }
      items.add(item.toString());
      at = skipSpace(text, end);
      if (at == text.length()) {
        return items;
      }
      if (text.charAt(at) != ',') {
        return List.of();
      }
      at++;
    }
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the literal that begins at a quote ends, -1 when none does; its text is appended. */
  private static int endOfLiteral(String text, int start, StringBuilder inside) {
    if (start >= text.length() || "'\"".indexOf(text.charAt(start)) < 0) {
      return -1;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(start)) {
        return i + 1;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
      }
      inside.append(text.charAt(i));
    }
    return -1;
  }
}
