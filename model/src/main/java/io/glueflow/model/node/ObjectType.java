// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of declared properties; a node's own properties are one.
 *
 * @param properties the properties it may have
 * @param rules what must hold between them
 */
record ObjectType(List<Property<?>> properties, List<PropertyRule> rules)
    implements PropertyType<Properties> {

  ObjectType {
    properties = List.copyOf(properties);
    rules = List.copyOf(rules);
  }

  @Override
  public String description() {
    return "an object with "
        + String.join(", ", properties.stream().map(p -> "'" + p.name() + "'").toList());
  }

  @Override
  public Optional<Properties> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonObject object)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    ObjectReading result = new ObjectReading(this, object, reading);
    return result.isSound() ? Optional.of(result.properties()) : Optional.empty();
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    return value instanceof JsonObject object ? bindMembers(object, binder) : value;
  }

  JsonObject bindMembers(JsonObject object, ParameterBinder binder) {
    Map<String, String> slips = KeySlips.of(object, names(), List.of());
    return new JsonObject(
        object.location(),
        object.members().stream().map(member -> bindMember(member, slips, binder)).toList());
  }

  List<String> names() {
    return properties.stream().map(Property::name).toList();
  }

  private JsonObject.Member bindMember(
      JsonObject.Member member, Map<String, String> slips, ParameterBinder binder) {
    String name = slips.getOrDefault(member.name(), member.name());
    for (Property<?> property : properties) {
      if (property.name().equals(name)) {
        return new JsonObject.Member(
            member.name(), member.nameLocation(), property.type().bind(member.value(), binder));
      }
    }
    return member;
  }

  @Override
  public JsonObject jsonSchema() {
    Json.ObjectBuilder members = Json.object();
    for (Property<?> property : properties) {
      members.put(property.name(), PropertySchema.of(property));
    }
    Json.ObjectBuilder schema =
        Json.object()
            .put("type", "object")
            .put("properties", members.build())
            .put("additionalProperties", false);
    List<String> required =
        properties.stream().filter(Property::isRequired).map(Property::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", Json.array(required.toArray(String[]::new)));
    }
    List<JsonObject> conditions =
        rules.stream().flatMap(rule -> RuleSchema.of(rule).stream()).toList();
    return conditions.isEmpty()
        ? schema.build()
        : schema.put("allOf", Json.array(conditions)).build();
  }
}
