// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Writes what JSON Schema can say of a rule; conditions on values are left to the validation. */
final class RuleSchema {

  private RuleSchema() {}

  static List<JsonObject> of(PropertyRule rule) {
    if (rule instanceof PropertyRule.Exclusive exclusive) {
      return exclusive(exclusive);
    }
    if (rule instanceof PropertyRule.Bundled bundled) {
      Json.ObjectBuilder needs = Json.object();
      for (Property<?> property : bundled.properties()) {
        needs.put(
            property.name(),
            Json.array(
                bundled.properties().stream()
                    .filter(other -> other != property)
                    .map(Property::name)
                    .toArray(String[]::new)));
      }
      return List.of(Json.object().put("dependencies", needs.build()).build());
    }
    return List.of();
  }

  private static List<JsonObject> exclusive(PropertyRule.Exclusive rule) {
    List<JsonObject> conditions = new ArrayList<>();
    List<Property<?>> properties = rule.properties();
    for (int i = 0; i < properties.size(); i++) {
      for (Property<?> other : properties.subList(i + 1, properties.size())) {
        conditions.add(Json.object().put("not", given(properties.get(i), other)).build());
      }
    }
    if (rule.required()) {
      conditions.add(
          Json.object()
              .put("anyOf", Json.array(properties.stream().map(RuleSchema::given).toList()))
              .build());
    }
    return conditions;
  }

  private static JsonObject given(Property<?>... properties) {
    String[] names = new String[properties.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = properties[i].name();
    }
    return Json.object().put("required", Json.array(names)).build();
  }
}
