// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/** The name of a column of an input. */
record ColumnType(String port) implements PropertyType<String> {
  @Override
  public String description() {
    return port.isEmpty() ? "a column" : "a column of '" + port + "'";
  }

  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    Optional<String> name = new TextType(description(), false).read(value, reading);
    name.ifPresent(column -> reading.uses(column, port, value.location()));
    return name;
  }

  @Override
  public JsonObject jsonSchema() {
    return PropertyTypes.STRING.jsonSchema();
  }
}
