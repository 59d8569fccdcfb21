// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.PropertyReading;
import io.glueflow.model.node.PropertyType;
import io.glueflow.model.node.PropertyTypes;
import java.util.Map;
import java.util.Optional;

/** Job arguments: an object from names to values, or the string that Sparkflows keeps them in. */
final class DefaultArgumentsType implements PropertyType<Map<String, String>> {

  private static final PropertyType<Map<String, String>> OBJECT =
      PropertyTypes.mapOf(PropertyTypes.TEXT);

  @Override
  public String description() {
    return "an object from argument names to texts";
  }

  @Override
  public Optional<Map<String, String>> read(JsonValue value, PropertyReading reading) {
    return OBJECT.read(value, reading);
  }

  @Override
  public JsonObject jsonSchema() {
    return OBJECT.jsonSchema();
  }
}
