// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.stream.Collectors;

/** Writes parameter values as text and as SQL literals of their type. */
final class Literals {

  private Literals() {}

  /** The text that stands in a path or another string. */
  static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number.value().toPlainString();
    }
    if (value instanceof JsonBoolean bool) {
      return String.valueOf(bool.value());
    }
    if (value instanceof JsonArray array) {
      return array.items().stream().map(Literals::text).collect(Collectors.joining(","));
    }
    throw new IllegalArgumentException("Cannot write as text: " + value.kind());
  }

  /** The literal that stands in SQL. */
  static String sql(ParameterType type, JsonValue value) {
    String text = text(value);
    return switch (type) {
      case STRING, LIST -> Sql.string(text);
      case INT, BOOLEAN -> text;
      case LONG -> text + "L";
      case DOUBLE -> text + "D";
      case DATE -> "DATE " + Sql.string(text);
      case TIMESTAMP -> "TIMESTAMP " + Sql.string(text);
    };
  }
}
