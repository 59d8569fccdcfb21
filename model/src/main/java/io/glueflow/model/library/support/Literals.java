// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;

/** Scalar JSON values as SQL and as Java values. */
public final class Literals {

  private Literals() {}

  /** The value as a SQL literal. */
  public static String sql(JsonValue value) {
    if (value instanceof JsonString string) {
      return Sql.string(string.value());
    }
    if (value instanceof JsonNumber number) {
      return number.value().toPlainString();
    }
    if (value instanceof JsonBoolean bool) {
      return String.valueOf(bool.value());
    }
    throw new IllegalArgumentException("Cannot write as a literal: " + value.kind());
  }

  /** The value as a {@code Long}, {@code Double}, {@code Boolean} or {@code String}. */
  public static Object java(JsonValue value) {
    if (value instanceof JsonNumber number) {
      boolean whole = number.value().stripTrailingZeros().scale() <= 0;
      return whole ? (Object) number.value().longValue() : (Object) number.value().doubleValue();
    }
    if (value instanceof JsonBoolean bool) {
      return bool.value();
    }
    if (value instanceof JsonString string) {
      return string.value();
    }
    throw new IllegalArgumentException("Cannot use as a value: " + value.kind());
  }

  /** The value as text. */
  public static String text(JsonValue value) {
    return String.valueOf(
        value instanceof JsonNumber number ? number.value().toPlainString() : java(value));
  }
}
