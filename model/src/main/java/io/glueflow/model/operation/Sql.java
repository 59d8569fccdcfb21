// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes names and values as Spark SQL text. The only place where text becomes SQL, so that nothing
 * a workflow holds can change the meaning of a statement.
 */
public final class Sql {

  private Sql() {}

  /** A column or field name in back quotes. */
  public static String identifier(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** A string literal, escaped for Spark's parser with its default settings. */
  public static String string(String text) {
    StringBuilder sql = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> sql.append("\\\\");
        case '\'' -> sql.append("\\'");
        case '\n' -> sql.append("\\n");
        case '\r' -> sql.append("\\r");
        case '\t' -> sql.append("\\t");
        // three digits, because a digit may follow
        case '\0' -> sql.append("\\000");
        // Spark replaces ${name} in SQL by settings, also inside quotes
        case '{' -> sql.append(i > 0 && text.charAt(i - 1) == '$' ? "\\{" : "{");
        default -> sql.append(c);
      }
    }
    return sql.append('\'').toString();
  }

  /** Column names in back quotes, separated by commas. */
  public static String identifiers(Collection<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }
}
