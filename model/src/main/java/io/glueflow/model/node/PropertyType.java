// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.Optional;

/**
 * The kind of values a property takes: how they are read, bound, documented and described to
 * editors.
 *
 * @param <T> the Java type of the values
 */
public interface PropertyType<T> {

  /** What the values are, as a noun phrase: "a string", "a list of columns". */
  String description();

  /**
   * Reads a value; whatever is wrong with it is reported and nothing returned.
   *
   * @param value the value as it stands in the document, parameters replaced
   * @param reading where to report problems and uses of columns
   */
  Optional<T> read(JsonValue value, PropertyReading reading);

  /**
   * Replaces the parameters in a value. Unless a type says otherwise, a string that is nothing but
   * one placeholder becomes the parameter's value, and all else stays as it is.
   */
  default JsonValue bind(JsonValue value, ParameterBinder binder) {
    return binder.value(value);
  }

  /** Whether values are kept as they are written: nothing in them is a parameter. */
  default boolean isVerbatim() {
    return false;
  }

  /** The value as it is written in documentation. */
  default String format(T value) {
    return String.valueOf(value);
  }

  /** A JSON Schema (draft 7) of the values. */
  JsonObject jsonSchema();
}
