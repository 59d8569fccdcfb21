// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.DataType;
import java.util.Locale;

/** Conversions between types as SQL. */
public final class Casts {

  /** What a value that cannot be converted becomes. */
  public enum OnError {
    NULL,
    FAIL;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The property of node types that convert. */
  public static final Property<OnError> ON_ERROR =
      Property.withDefault(
          "on-error",
          PropertyTypes.oneOf(OnError.class, OnError::label),
          OnError.NULL,
          "What a value that cannot be converted becomes: `null`, or `fail` to stop the run.");

  private Casts() {}

  /** A conversion that yields null for what cannot be converted. */
  public static String orNull(String value, DataType type) {
    return "try_cast(" + value + " AS " + type.ddl() + ")";
  }

  /** A conversion by a node that treats what cannot be converted as asked. */
  public static String sql(
      String node, String value, DataType type, OnError onError, String column) {
    String converted = orNull(value, type);
    return onError == OnError.NULL
        ? converted
        : failing(node, value, converted, column, type.ddl());
  }

  /** A conversion that stops the run when it yields null for something. */
  public static String failing(
      String node, String value, String converted, String column, String target) {
    String message =
        "concat("
            + Sql.string("column '" + column + "': cannot convert to " + target + ": ")
            + ", CAST("
            + value
            + " AS STRING))";
    return "CASE WHEN "
        + value
        + " IS NOT NULL AND "
        + converted
        + " IS NULL THEN "
        + StopRun.because(node, message)
        + " ELSE "
        + converted
        + " END";
  }
}
