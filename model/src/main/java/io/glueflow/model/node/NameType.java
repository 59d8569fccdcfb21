// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Optional;

/**
 * Text that decides what the workflow is, such as the name of a column: in generated programs it is
 * written out, never given when they start.
 */
record NameType(String description, boolean emptyAllowed) implements PropertyType<String> {

  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    return new TextType(description, emptyAllowed).read(value, reading);
  }

  @Override
  public JsonObject jsonSchema() {
    return new TextType(description, emptyAllowed).jsonSchema();
  }
}
