// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Values that people type into dialogs, as SQL and as JSON. */
final class FireValue {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{[^{}]*}");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");

  private FireValue() {}

  /** A whole number that fits an int. */
  static boolean isWhole(String text) {
    return WHOLE.matcher(text.strip()).matches();
  }

  /** A number as a number, everything else as a string; a parameter stands for itself. */
  static String literal(String text) {
    String value = text.strip();
    if (FireSql.isNumber(value)) {
      return value;
    }
    return QUOTED.matcher(value).matches() ? value : string(value);
  }

  /** A string, whatever it looks like; a parameter stands for itself. */
  static String string(String text) {
    return PARAMETER.matcher(text.strip()).matches() ? text.strip() : FireSql.string(text);
  }

  /** A date. */
  static String date(String text) {
    String value = text.strip();
    return DATE.matcher(value).matches()
        ? "DATE " + Sql.string(value)
        : "CAST(" + string(value) + " AS DATE)";
  }

  /** The same as a property: a number, true or false, or a string without quotes around it. */
  static JsonValue json(FireText text) {
    String value = text.text().strip();
    if (FireSql.isNumber(value)) {
      return new JsonNumber(text.location(), new BigDecimal(value));
    }
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return new JsonBoolean(text.location(), value.equalsIgnoreCase("true"));
    }
    return new JsonString(text.location(), unquoted(value));
  }

  private static String unquoted(String value) {
    return QUOTED.matcher(value).matches()
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }
}
