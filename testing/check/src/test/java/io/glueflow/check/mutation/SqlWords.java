// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text of SQL, as far as one must know them to replace them. */
final class SqlWords {

  /** What a word is. */
  enum Kind {
    NAME,
    CALL,
    NUMBER,
    TEXT
  }

  /**
   * A word.
   *
   * @param kind what it is
   * @param text the word
   * @param start where it begins
   * @param whole where the name with dots begins that it is the last part of
   */
  record Word(Kind kind, String text, int start, int whole) {
    int end() {
      return start + text.length();
    }
  }

  private static final Pattern WORD =
      Pattern.compile(
          "(?<text>'(?:[^'\\\\]|\\\\.)*+')|(?<quoted>`[^`]*+`)|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*+)"
              + "|(?<number>[0-9]++(?:\\.[0-9]++)?)");

  /** What can stand before a parenthesis without being called. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "over",
          "when",
          "then",
          "else",
          "case",
          "from",
          "where",
          "on",
          "by",
          "as",
          "using",
          "exists",
          "between",
          "like",
          "is",
          "select",
          "distinct",
          "having",
          "union",
          "all",
          "except",
          "intersect",
          "join",
          "values",
          "with",
          "rollup",
          "cube",
          "sets",
          "filter",
          "group",
          "decimal",
          "interval",
          "array",
          "map",
          "struct",
          "char",
          "varchar",
          "table",
          "limit");

  private SqlWords() {}

  static List<Word> of(String sql) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sql);
    while (matcher.find()) {
      int start = matcher.start();
      if (matcher.group("text") != null) {
        words.add(new Word(Kind.TEXT, matcher.group(), start, start));
      } else if (matcher.group("number") != null) {
        words.add(new Word(Kind.NUMBER, matcher.group(), start, start));
      } else if (matcher.group("name") != null) {
        Kind kind = isCalled(sql, matcher) ? Kind.CALL : Kind.NAME;
        words.add(new Word(kind, matcher.group(), start, whole(sql, start)));
      }
    }
    return words;
  }

  private static boolean isCalled(String sql, Matcher matcher) {
    return matcher.end() < sql.length()
        && sql.charAt(matcher.end()) == '('
        && !KEYWORDS.contains(matcher.group().toLowerCase(Locale.ROOT));
  }

  /** Where the names before it begin, each followed by a dot. */
  private static int whole(String sql, int start) {
    int at = start;
    while (at > 0 && (sql.charAt(at - 1) == '.' || isNamePart(sql.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Where the arguments of a call end: the index of its closing parenthesis; -1 for none. */
  static int closing(String sql, Word call) {
    int depth = 0;
    for (int i = call.end(); i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        i = sql.indexOf('\'', i + 1);
        if (i < 0) {
          return -1;
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the last argument of a call begins, with the comma before it. */
  static int lastArgument(String sql, Word call) {
    int closing = closing(sql, call);
    int depth = 0;
    int last = call.end() + 1;
    for (int i = call.end() + 1; i < closing; i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        i = sql.indexOf('\'', i + 1);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        last = i;
      }
    }
    return last;
  }
}
