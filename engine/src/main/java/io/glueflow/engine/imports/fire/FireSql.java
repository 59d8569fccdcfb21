// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of SQL that mappers put together. */
final class FireSql {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

  private FireSql() {}

  /** A column in back quotes. */
  static String column(FireText name) {
    return Sql.identifier(name.text().strip());
  }

  /** A text as a literal; parameters in it stay parameters. */
  static String string(String text) {
    return Sql.string(text).replace("$\\{", "${");
  }

  /** Whether a text is a number that keeps its digits when it is read as one. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  /** A value as an author writes it into a form: a number where it is one, else a text. */
  static String value(String text) {
    return isNumber(text) ? text.strip() : string(text);
  }

  /** The parts of a list with commas, those inside brackets and quotes left together. */
  static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth <= 0) {
        parts.add(list.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(list.substring(from).strip());
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }
}
