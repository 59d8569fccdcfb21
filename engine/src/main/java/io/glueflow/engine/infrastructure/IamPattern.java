// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

/** Texts in IAM policies, where some characters stand for others. */
final class IamPattern {

  private IamPattern() {}

  /** A pattern that matches this text alone. */
  static String of(String text) {
    StringBuilder pattern = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = c == '*' || c == '?' || c == '$';
      pattern.append(special ? "${" + c + "}" : String.valueOf(c));
    }
    return pattern.toString();
  }
}
