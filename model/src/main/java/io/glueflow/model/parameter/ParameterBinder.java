// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/**
 * Replaces the placeholders in properties.
 *
 * <p>In SQL a value becomes a literal of its type, or escaped text where the placeholder stands
 * inside quotes; it can never change the meaning of the statement around it.
 */
public interface ParameterBinder {

  /** Replaces placeholders in a text by the values' texts. */
  JsonValue text(JsonString string);

  /** Replaces placeholders in Spark SQL by literals. */
  JsonValue sql(JsonString string);

  /**
   * Replaces placeholders in SQL of a database, whichever it is, by literals. What databases could
   * read differently stays as it is.
   */
  JsonValue databaseSql(JsonString string);

  /** Replaces a string that is nothing but one placeholder by the parameter's typed value. */
  JsonValue value(JsonValue value);

  /** The list that a value stands for, where a single item could stand too; empty for an item. */
  default Optional<JsonArray> list(JsonValue value) {
    return value(value) instanceof JsonArray list ? Optional.of(list) : Optional.empty();
  }

  /**
   * Whether a value that this has yielded still waits for a parameter. Its text does not tell: a
   * value can hold what looks like a placeholder.
   */
  boolean isWaiting(JsonValue bound);
}
