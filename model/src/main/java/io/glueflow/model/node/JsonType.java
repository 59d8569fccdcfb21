// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.Optional;

/** Any JSON, kept as it is written. */
record JsonType() implements PropertyType<JsonValue> {
  @Override
  public String description() {
    return "any JSON";
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public Optional<JsonValue> read(JsonValue value, PropertyReading reading) {
    return Optional.of(value);
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    return value;
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().build();
  }
}
