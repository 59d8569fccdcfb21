// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.Collection;

/** Where lines of a program are broken. */
final class CodeLayout {

  /** The longest line, in characters, with the indentation of the program's body. */
  static final int WIDTH = 92;

  private static final int SHORT_ARGUMENTS = 64;

  private CodeLayout() {}

  /**
   * Values between parentheses: in one line if they are short, else each in a line of its own.
   *
   * @param items the values
   * @param last what stands behind the last of several lines
   * @param indent what each of them begins with
   */
  static String arguments(Collection<String> items, String last, String indent) {
    String line = String.join(", ", items);
    boolean isShort = line.indexOf('\n') < 0 && line.length() <= SHORT_ARGUMENTS;
    if (isShort || items.size() == 1) {
      return line;
    }
    return "\n" + indent + indented(String.join(",\n", items), indent) + last + "\n";
  }

  /** The same text with all its lines but the first moved to the right. */
  static String indented(String text, String by) {
    return text.replace("\n", "\n" + by);
  }
}
