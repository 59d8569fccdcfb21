// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.Arrays;

/** Knows for each character of a Spark SQL text whether it stands in code, quotes or a comment. */
public final class SqlQuotes {

  /** What a character is part of. */
  enum Context {
    CODE,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** A string such as {@code r'\d+'}, in which a backslash means itself. */
    RAW_SINGLE_QUOTED,
    RAW_DOUBLE_QUOTED,
    BACK_QUOTED,
    COMMENT
  }

  private final Context[] contexts;

  /** Reads a text. */
  public SqlQuotes(String sql) {
    contexts = new Context[sql.length()];
    Arrays.fill(contexts, Context.CODE);
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int end =
          switch (c) {
            case '\'', '"' -> string(sql, at);
            case '`' -> mark(at, endOf(sql, "`", at + 1), Context.BACK_QUOTED);
            case '-' ->
                sql.startsWith("--", at) ? mark(at, endOfLine(sql, at), Context.COMMENT) : at + 1;
            case '/' ->
                beginsComment(sql, at) ? mark(at, endOfComment(sql, at), Context.COMMENT) : at + 1;
            default -> at + 1;
          };
      at = end;
    }
  }

  /** Whether a text ends in a comment, which could swallow what is put behind it. */
  public static boolean endsInComment(String sql) {
    int last = sql.length() - 1;
    return last >= 0 && new SqlQuotes(sql).at(last) == Context.COMMENT;
  }

  /** Whether the character at an offset stands in no quotes and no comment. */
  public boolean isCode(int offset) {
    return contexts[offset] == Context.CODE;
  }

  /** What the character at an offset is part of. */
  Context at(int offset) {
    return contexts[offset];
  }

  private int mark(int from, int to, Context context) {
    Arrays.fill(contexts, from, to, context);
    return to;
  }

  private int string(String sql, int start) {
    boolean single = sql.charAt(start) == '\'';
    if (isRaw(sql, start)) {
      return mark(
          start,
          endOf(sql, sql.substring(start, start + 1), start + 1),
          single ? Context.RAW_SINGLE_QUOTED : Context.RAW_DOUBLE_QUOTED);
    }
    return mark(
        start, endOfString(sql, start), single ? Context.SINGLE_QUOTED : Context.DOUBLE_QUOTED);
  }

  /** Whether an r in front of a quote stands alone: {@code or'x'} is no raw string. */
  private static boolean isRaw(String sql, int quote) {
    boolean marked = quote > 0 && Character.toLowerCase(sql.charAt(quote - 1)) == 'r';
    return marked && (quote == 1 || !isWordPart(sql.charAt(quote - 2)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int endOfString(String sql, int start) {
    for (int i = start + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == '\\') {
        i++;
      } else if (sql.charAt(i) == sql.charAt(start)) {
        return i + 1;
      }
    }
    return sql.length();
  }

  /** A line of comment goes on behind a backslash at its end. */
  private static int endOfLine(String sql, int start) {
    for (int i = start; i < sql.length(); i++) {
      if (sql.startsWith("\\\n", i)) {
        i++;
      } else if (sql.charAt(i) == '\n' || sql.charAt(i) == '\r') {
        return i + 1;
      }
    }
    return sql.length();
  }

  /** A hint looks like a comment but is code. */
  private static boolean beginsComment(String sql, int at) {
    return sql.startsWith("/*", at) && !sql.startsWith("/*+", at);
  }

  private static int endOfComment(String sql, int start) {
    int depth = 0;
    for (int i = start; i < sql.length(); i++) {
      if (beginsComment(sql, i)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return sql.length();
  }

  private static int endOf(String sql, String closing, int from) {
    int at = sql.indexOf(closing, from);
    return at < 0 ? sql.length() : at + closing.length();
  }
}
