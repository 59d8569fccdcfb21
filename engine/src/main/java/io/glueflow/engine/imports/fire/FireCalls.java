// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at expressions that are calls of functions. */
final class FireCalls {

  /**
   * A call with one column as its argument.
   *
   * @param function the function in lower case
   * @param column the column
   */
  record OfColumn(String function, String column) {}

  private static final Pattern OF_COLUMN =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(\\s*(?:`([^`]+)`|([A-Za-z_]\\w*))\\s*\\)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\s*\\(");

  private FireCalls() {}

  /** Whether an expression is one call, rather than something computed with calls. */
  static boolean isSingle(String expression) {
    Matcher name = NAME.matcher(expression);
    if (!name.lookingAt()) {
      return false;
    }
    int depth = 1;
    char quote = 0;
    for (int i = name.end(); i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i == expression.length() - 1;
      }
    }
    return false;
  }

  /** The function and its column, if that is all there is. */
  static Optional<OfColumn> ofColumn(String expression) {
    Matcher call = OF_COLUMN.matcher(expression.strip());
    if (!call.matches()) {
      return Optional.empty();
    }
    String column = call.group(2) == null ? call.group(3) : call.group(2);
    return Optional.of(new OfColumn(call.group(1).toLowerCase(Locale.ROOT), column));
  }
}
