// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/** Scalar values, as the JSON values they are written as. */
record LiteralType() implements PropertyType<JsonValue> {
  @Override
  public String description() {
    return "a string, number or boolean";
  }

  @Override
  public Optional<JsonValue> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (value instanceof JsonString
        || value instanceof JsonNumber
        || value instanceof JsonBoolean) {
      return Optional.of(value);
    }
    reading.wrongKind(value, description());
    return Optional.empty();
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("type", Json.array("string", "number", "boolean")).build();
  }
}
