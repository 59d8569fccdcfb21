// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/** What the characters between the quotes of a string literal stand for, by Spark's rules. */
final class StringEscapes {

  private StringEscapes() {}

  static String value(String literal) {
    if (literal.startsWith("r") || literal.startsWith("R")) {
      return literal.substring(2, literal.length() - 1);
    }
    String body = literal.substring(1, literal.length() - 1);
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder value = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        value.append(c);
        i++;
      } else {
        i += escape(body, i, value);
      }
    }
    return value.toString();
  }

  /** How many characters the escape at a place has. */
  private static int escape(String body, int at, StringBuilder value) {
    char c = body.charAt(at + 1);
    if (c == 'u' && isNumber(body, at + 2, 4, 16)) {
      value.append((char) Integer.parseInt(body.substring(at + 2, at + 6), 16));
      return 6;
    }
    if (c == 'U' && isNumber(body, at + 2, 8, 16)) {
      long point = Long.parseLong(body.substring(at + 2, at + 10), 16);
      value.append(point <= Character.MAX_CODE_POINT ? Character.toString((int) point) : "?");
      return 10;
    }
    if (c <= '1' && isNumber(body, at + 1, 3, 8)) {
      value.append((char) Integer.parseInt(body.substring(at + 1, at + 4), 8));
      return 4;
    }
    switch (c) {
      case '0' -> value.append('\0');
      case 'b' -> value.append('\b');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'Z' -> value.append('\u001A');
      case '%', '_' -> value.append('\\').append(c);
      default -> value.append(c);
    }
    return 2;
  }

  private static boolean isNumber(String text, int from, int length, int radix) {
    return from + length <= text.length()
        && text.substring(from, from + length)
            .chars()
            .allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
  }
}
