// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.text;

/** Characters between quotes, as both Python and YAML read them. */
public final class Escapes {

  private Escapes() {}

  /**
   * A character: itself if it can be seen, otherwise its escape.
   *
   * @param c its code point
   * @param quote what ends the text
   */
  public static String of(int c, char quote) {
    if (c == quote) {
      return "\\" + quote;
    }
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPrintable(c) ? Character.toString(c) : unicode(c);
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String unicode(int c) {
    return c > 0xffff ? String.format("\\U%08x", c) : String.format("\\u%04x", c);
  }
}
