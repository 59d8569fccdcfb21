// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.Optional;

/** Text; parameters are replaced by their text. */
record TextType(String description, boolean emptyAllowed) implements PropertyType<String> {
  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonString string)) {
      reading.wrongKind(value, description);
      return Optional.empty();
    }
    if (string.value().isEmpty() && !emptyAllowed) {
      reading.report(DiagnosticCode.EMPTY_VALUE, value.location(), "expected " + description, "");
      return Optional.empty();
    }
    return Optional.of(string.value());
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    return value instanceof JsonString string ? binder.text(string) : value;
  }

  @Override
  public JsonObject jsonSchema() {
    Json.ObjectBuilder schema = Json.object().put("type", "string");
    return emptyAllowed ? schema.build() : schema.put("minLength", 1).build();
  }
}
