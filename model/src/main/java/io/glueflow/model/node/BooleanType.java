// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/** {@code true} or {@code false}. */
record BooleanType() implements PropertyType<Boolean> {
  @Override
  public String description() {
    return "true or false";
  }

  @Override
  public Optional<Boolean> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (value instanceof JsonBoolean bool) {
      return Optional.of(bool.value());
    }
    reading.wrongKind(value, description());
    return Optional.empty();
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("type", "boolean").build();
  }
}
