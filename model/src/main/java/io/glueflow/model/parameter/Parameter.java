// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;

/**
 * A declared parameter: a value that is given when the run starts.
 *
 * @param name its name, used as {@code ${name}}
 * @param type the type of its values
 * @param items the type of a list's items; meaningless for other types
 * @param defaultValue the value when none is given, {@link JsonNull} when one must be given
 * @param description free text, empty when there is none
 * @param location where it is declared
 */
public record Parameter(
    String name,
    ParameterType type,
    ParameterType items,
    JsonValue defaultValue,
    String description,
    Location location) {

  /** Whether a value must be given when the run starts. */
  public boolean isRequired() {
    return defaultValue instanceof JsonNull;
  }
}
