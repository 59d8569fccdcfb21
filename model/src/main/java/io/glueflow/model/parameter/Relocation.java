// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;

/** Moves a parameter's value to the place that uses it, so that problems are told there. */
final class Relocation {

  private Relocation() {}

  static JsonValue to(Location location, JsonValue value) {
    if (value instanceof JsonString string) {
      return new JsonString(location, string.value());
    }
    if (value instanceof JsonNumber number) {
      return new JsonNumber(location, number.value());
    }
    if (value instanceof JsonBoolean bool) {
      return new JsonBoolean(location, bool.value());
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(
          location, array.items().stream().map(item -> to(location, item)).toList());
    }
    return value;
  }
}
