// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a SQL text by the rules of Spark's lexer, strings and names unescaped: {@code S:x}
 * for a string, {@code N:x} for a name in back quotes, {@code W:x} for a word, and other characters
 * as they are. Neighbouring strings are one, as in Spark.
 */
final class SparkTokens {

  private final String sql;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private SparkTokens(String sql) {
    this.sql = sql;
  }

  static List<String> of(String sql) {
    SparkTokens lexer = new SparkTokens(sql);
    while (lexer.at < sql.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at)) {
      lineComment();
    } else if (sql.startsWith("/*", at) && !sql.startsWith("/*+", at)) {
      comment();
    } else if ((c == 'r' || c == 'R') && at + 1 < sql.length() && isQuote(sql.charAt(at + 1))) {
      at++;
      string(rawString());
    } else if (isQuote(c)) {
      string(quotedString());
    } else if (c == '`') {
      name();
    } else if (Character.isLetterOrDigit(c) || c == '_') {
      word();
    } else {
      tokens.add(String.valueOf(c));
      at++;
    }
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  private void lineComment() {
    while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
      at += sql.startsWith("\\\n", at) ? 2 : 1;
    }
  }

  private void comment() {
    at += 2;
    while (at < sql.length() && !sql.startsWith("*/", at)) {
      if (sql.startsWith("/*", at) && !sql.startsWith("/*+", at)) {
        comment();
      } else {
        at++;
      }
    }
    at += 2;
  }

  private String rawString() {
    int end = sql.indexOf(sql.charAt(at), at + 1);
    String text = sql.substring(at + 1, end);
    at = end + 1;
    return text;
  }

  private String quotedString() {
    char quote = sql.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (sql.charAt(at) != quote) {
      if (sql.charAt(at) == '\\') {
        text.append(escape());
      } else {
        text.append(sql.charAt(at++));
      }
    }
    at++;
    return text.toString();
  }

  private String escape() {
    String rest = sql.substring(at + 1);
    if (rest.matches("(?s)u[0-9a-fA-F]{4}.*")) {
      at += 6;
      return String.valueOf((char) Integer.parseInt(rest.substring(1, 5), 16));
    }
    if (rest.matches("(?s)[01][0-7]{2}.*")) {
      at += 4;
      return String.valueOf((char) Integer.parseInt(rest.substring(0, 3), 8));
    }
    at += 2;
    char c = rest.charAt(0);
    return switch (c) {
      case '0' -> "\0";
      case 'b' -> "\b";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'Z' -> "\u001A";
      case '%' -> "\\%";
      case '_' -> "\\_";
      default -> String.valueOf(c);
    };
  }

  private void string(String text) {
    int last = tokens.size() - 1;
    if (last >= 0 && tokens.get(last).startsWith("S:")) {
      tokens.set(last, tokens.get(last) + text);
    } else {
      tokens.add("S:" + text);
    }
  }

  private void name() {
    StringBuilder name = new StringBuilder();
    for (at++; sql.charAt(at) != '`' || sql.startsWith("``", at); at++) {
      if (sql.charAt(at) == '`') {
        at++;
      }
      name.append(sql.charAt(at));
    }
    at++;
    tokens.add("N:" + name);
  }

  private void word() {
    int start = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    tokens.add("W:" + sql.substring(start, at));
  }
}
