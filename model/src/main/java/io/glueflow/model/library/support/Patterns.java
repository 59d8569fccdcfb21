// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

/** Texts as regular expressions, in Java's syntax, which is Spark's. */
public final class Patterns {

  private Patterns() {}

  /** A regular expression that matches exactly this text. */
  public static String literal(String text) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    return pattern.toString();
  }

  /** A replacement that stands for exactly this text. */
  public static String replacement(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$");
  }
}
