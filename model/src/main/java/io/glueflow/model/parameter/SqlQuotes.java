// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.Arrays;

/** Knows for each character of a Spark SQL text whether it stands in code, quotes or a comment. */
final class SqlQuotes {

  /** What a character is part of. */
  enum Context {
    CODE,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BACK_QUOTED,
    COMMENT
  }

  private final Context[] contexts;

  SqlQuotes(String sql) {
    contexts = new Context[sql.length()];
    Arrays.fill(contexts, Context.CODE);
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int end =
          switch (c) {
            case '\'' -> mark(at, endOfString(sql, at, c), Context.SINGLE_QUOTED);
            case '"' -> mark(at, endOfString(sql, at, c), Context.DOUBLE_QUOTED);
            case '`' -> mark(at, endOf(sql, "`", at + 1), Context.BACK_QUOTED);
            case '-' ->
                sql.startsWith("--", at) ? mark(at, endOf(sql, "\n", at), Context.COMMENT) : at + 1;
            case '/' ->
                sql.startsWith("/*", at)
                    ? mark(at, endOf(sql, "*/", at + 2), Context.COMMENT)
                    : at + 1;
            default -> at + 1;
          };
      at = end;
    }
  }

  /** What the character at an offset is part of. */
  Context at(int offset) {
    return contexts[offset];
  }

  private int mark(int from, int to, Context context) {
    Arrays.fill(contexts, from, to, context);
    return to;
  }

  private static int endOfString(String sql, int start, char quote) {
    boolean raw = start > 0 && Character.toLowerCase(sql.charAt(start - 1)) == 'r';
    for (int i = start + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == '\\' && !raw) {
        i++;
      } else if (sql.charAt(i) == quote) {
        return i + 1;
      }
    }
    return sql.length();
  }

  private static int endOf(String sql, String closing, int from) {
    int at = sql.indexOf(closing, from);
    return at < 0 ? sql.length() : at + closing.length();
  }
}
