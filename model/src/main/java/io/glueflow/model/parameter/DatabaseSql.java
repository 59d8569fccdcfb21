// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts values into SQL of a database that is not known yet.
 *
 * <p>Databases read backslashes, quotes and comments in different ways. A value is put in only when
 * all of them would read it as what it is; otherwise its placeholder stays, and the run ends before
 * anything is asked.
 */
final class DatabaseSql {

  /** What no database reads as anything but text, wherever it stands. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?!.*--)[\\p{L}\\p{N} _.:,+@=-]*", Pattern.DOTALL);

  /** What begins a quotation or comment in some databases and not in others. */
  private static final Pattern AMBIGUOUS = Pattern.compile("\\\\|\\$\\w*\\$|#|[qQ]'|/\\*!|\\[");

  private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$");

  private final boolean ambiguous;

  /**
   * Begins with a text.
   *
   * @param sql the SQL with its placeholders
   */
  DatabaseSql(String sql) {
    StringBuilder fixed = new StringBuilder();
    int from = 0;
    for (Placeholder placeholder : Placeholder.in(sql)) {
      fixed.append(sql, from, placeholder.start()).append(' ');
      from = placeholder.end();
    }
    ambiguous = AMBIGUOUS.matcher(fixed.append(sql.substring(from))).find();
  }

  /** A literal of standard SQL; empty when it could be read as something else. */
  Optional<String> literal(ParameterType type, String text) {
    return switch (type) {
      case INT, LONG, DOUBLE, BOOLEAN -> Optional.of(text);
      case STRING, LIST -> quoted(text);
      case DATE -> quoted(text).map(quoted -> "DATE " + quoted);
      case TIMESTAMP ->
          quoted(text)
              .map(
                  quoted ->
                      ZONED.matcher(text).matches()
                          ? "TIMESTAMP WITH TIME ZONE " + quoted
                          : "TIMESTAMP " + quoted);
    };
  }

  /** A text in single quotes; empty when it could be read as something else. */
  Optional<String> quoted(String text) {
    return inside('\'', text).map(inner -> "'" + inner + "'");
  }

  /** A text that stands in quotes already; empty when it could be read as something else. */
  Optional<String> inside(char quote, String text) {
    if (HARMLESS.matcher(text).matches()) {
      return Optional.of(text);
    }
    boolean risky = ambiguous || text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0;
    String mark = String.valueOf(quote);
    return risky ? Optional.empty() : Optional.of(text.replace(mark, mark + mark));
  }
}
