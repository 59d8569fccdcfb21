// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.Optional;

/** Text that is kept as it is written, whatever looks like a parameter in it. */
record VerbatimType(PropertyType<String> text) implements PropertyType<String> {
  @Override
  public String description() {
    return text.description();
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    return text.read(value, reading);
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    return value;
  }

  @Override
  public JsonObject jsonSchema() {
    return text.jsonSchema();
  }
}
