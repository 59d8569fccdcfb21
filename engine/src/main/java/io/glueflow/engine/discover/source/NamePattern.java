// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.util.regex.Pattern;

/** A pattern of one file name as Hadoop reads it: {@code *}, {@code ?} and {@code {a,b}}. */
final class NamePattern {

  private static final String NOT_FOLLOWED = "[]\\^";
  private static final String WILDCARDS = "*?{}[]\\";

  private final Pattern pattern;

  private NamePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Whether a text is a pattern rather than a name. */
  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
  }

  /**
   * Reads a pattern.
   *
   * @throws UnknownSourceException when it has classes of characters, escapes or nested choices
   */
  static NamePattern of(String text) throws UnknownSourceException {
    StringBuilder regex = new StringBuilder();
    boolean inChoice = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NOT_FOLLOWED.indexOf(c) >= 0 || (c == '{' && inChoice) || (c == '}' && !inChoice)) {
        throw new UnknownSourceException("the pattern " + text + " is not followed");
      }
      if (c == '{') {
        inChoice = true;
        regex.append("(?:");
      } else if (c == '}') {
        inChoice = false;
        regex.append(')');
      } else if (c == ',' && inChoice) {
        regex.append('|');
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    if (inChoice) {
      throw new UnknownSourceException("the pattern " + text + " does not end");
    }
    return new NamePattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
