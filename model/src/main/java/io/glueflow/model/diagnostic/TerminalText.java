// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.regex.Pattern;

/** Takes out of texts what would move the cursor of a terminal or colour it. */
public final class TerminalText {

  /** Control characters, line separators, and what turns the direction of writing. */
  private static final String MOVING =
      "\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern ANY = Pattern.compile("[" + MOVING + "]");
  private static final Pattern ANY_BUT_TABS = Pattern.compile("[" + MOVING + "&&[^\t]]");

  private TerminalText() {}

  /** The text on one line, with a space for each character that moves the cursor. */
  public static String flat(String text) {
    return ANY.matcher(text).replaceAll(" ");
  }

  /** The same for a line of source, which keeps its tabs. */
  static String line(String line) {
    return ANY_BUT_TABS.matcher(line).replaceAll(" ");
  }
}
