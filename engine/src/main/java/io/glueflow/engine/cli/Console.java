// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and prints.
 *
 * @param in what {@code -} reads
 * @param out for results
 * @param err for progress and problems
 * @param colours whether to use ANSI colours
 * @param interactive whether a person watches, so that lines can be redrawn
 */
record Console(
    InputStream in, PrintStream out, PrintStream err, boolean colours, boolean interactive) {

  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final int WIDTH = 100;
  private static final String RESET = "\u001b[0m";

  /** The same, where results go to where progress goes. */
  Console withoutResults() {
    return new Console(in, err, err, colours, interactive);
  }

  String bold(String text) {
    return styled("1", text);
  }

  String good(String text) {
    return styled("32", text);
  }

  String bad(String text) {
    return styled("1;31", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  /** Shows what is being done on a line that the next one replaces; nothing unless watched. */
  void redraw(String text) {
    if (interactive) {
      String shown = text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
      err.print(CLEAR_LINE + faint(shown));
      err.flush();
    }
  }

  /** Leaves nothing half drawn behind. */
  void clearLine() {
    if (interactive) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private String styled(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
