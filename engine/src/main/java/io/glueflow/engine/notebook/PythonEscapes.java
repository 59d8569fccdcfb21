// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import java.util.Optional;

/** Resolves what backslashes mean in Python strings. */
final class PythonEscapes {

  private final String text;
  private final StringBuilder resolved = new StringBuilder();
  private int at;

  private PythonEscapes(String text) {
    this.text = text;
  }

  /** The text that stands between the quotes of a string; empty when Python refuses it. */
  static Optional<String> resolve(String written) {
    PythonEscapes escapes = new PythonEscapes(lines(written));
    return escapes.resolve() ? Optional.of(escapes.resolved.toString()) : Optional.empty();
  }

  /** Ends lines as Python does when it reads a file. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private boolean resolve() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\') {
        resolved.append(c);
      } else if (at == text.length() || !escape(text.charAt(at++))) {
        return false;
      }
    }
    return true;
  }

  private boolean escape(char c) {
    int plain = "\\'\"abfnrtv".indexOf(c);
    if (plain >= 0) {
      resolved.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(plain));
      return true;
    }
    return switch (c) {
      case '\n' -> true;
      case 'x' -> digits(2);
      case 'u' -> digits(4);
      case 'U' -> digits(8);
      case 'N' -> name();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> {
        resolved.append('\\').append(c);
        yield true;
      }
    };
  }

  private boolean digits(int count) {
    if (at + count > text.length() || !text.substring(at, at + count).matches("[0-9a-fA-F]+")) {
      return false;
    }
    long point = Long.parseLong(text.substring(at, at + count), 16);
    at += count;
    if (point > Character.MAX_CODE_POINT) {
      return false;
    }
    resolved.appendCodePoint((int) point);
    return true;
  }

  private boolean octal() {
    int from = at - 1;
    while (at < text.length() && at < from + 3 && text.charAt(at) >= '0' && text.charAt(at) < '8') {
      at++;
    }
    resolved.appendCodePoint(Integer.parseInt(text.substring(from, at), 8));
    return true;
  }

  private boolean name() {
    int end = text.indexOf('}', at);
    if (!text.startsWith("{", at) || end < 0) {
      return false;
    }
    try {
      resolved.appendCodePoint(Character.codePointOf(text.substring(at + 1, end)));
    } catch (IllegalArgumentException e) {
      return false;
    }
    at = end + 1;
    return true;
  }
}
