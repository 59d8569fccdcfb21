// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.notebook;

import java.util.stream.Collectors;

/**
 * Writes texts so that Markdown shows them as they are: no markup, no link, no HTML, no formula.
 */
public final class Markdown {

  private static final String PLAIN = " ,;?'";

  private Markdown() {}

  /** A text of several paragraphs or lines. */
  public static String text(String text) {
    return text.lines()
        .map(Markdown::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** A text in one line. */
  public static String line(String text) {
    String words = text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029\\s]+", " ").strip();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isPlain(words, i)) {
        escaped.append(c);
      } else if (c == '$' || c == '\\') {
        // an element of its own, in which no formula can begin
        escaped.append("<span>&#").append((int) c).append(";</span>");
      } else {
        escaped.append("&#").append((int) c).append(';');
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    if (c > '~' || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
      return true;
    }
    boolean afterLetter = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean atEnd = at + 1 == text.length();
    return switch (c) {
      case '.', ':' -> afterLetter && (atEnd || text.charAt(at + 1) == ' ');
      case '-' -> afterLetter && !atEnd && Character.isLetterOrDigit(text.charAt(at + 1));
      default -> false;
    };
  }
}
