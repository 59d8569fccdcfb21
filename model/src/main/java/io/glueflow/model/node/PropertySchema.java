// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;

/** Writes a property's JSON Schema: that of its type, with what editors show about it. */
final class PropertySchema {

  private PropertySchema() {}

  static JsonObject of(Property<?> property) {
    Json.ObjectBuilder schema = Json.object().put("description", property.description());
    PropertyExample.defaultOf(property).ifPresent(value -> schema.put("default", value));
    PropertyExample.of(property).ifPresent(value -> schema.put("examples", Json.array(value)));
    for (JsonObject.Member member : property.type().jsonSchema().members()) {
      schema.put(member.name(), member.value());
    }
    return schema.build();
  }
}
