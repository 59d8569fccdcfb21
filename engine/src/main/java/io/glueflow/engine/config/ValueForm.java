// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.PropertyType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What form the values of a key have, as its type's JSON Schema says. */
final class ValueForm {

  private final List<JsonObject> alternatives;

  private ValueForm(JsonObject schema) {
    this.alternatives =
        schema.value("anyOf").stream()
            .flatMap(any -> any instanceof JsonArray array ? array.items().stream() : Stream.of())
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .toList();
    this.schema = schema;
  }

  private final JsonObject schema;

  static ValueForm of(PropertyType<?> type) {
    return new ValueForm(type.jsonSchema());
  }

  /** The form of a list's items; empty when the values are no lists. */
  Optional<ValueForm> items() {
    return below("array", "items");
  }

  /** The form of a map's values; empty when the values are no maps. */
  Optional<ValueForm> entries() {
    return below("object", "additionalProperties");
  }

  /** The form of a property of an object. */
  Optional<ValueForm> property(String name) {
    return of("object")
        .flatMap(found -> found.value("properties"))
        .filter(JsonObject.class::isInstance)
        .flatMap(properties -> ((JsonObject) properties).value(name))
        .filter(JsonObject.class::isInstance)
        .map(found -> new ValueForm((JsonObject) found));
  }

  boolean isObject() {
    return of("object").isPresent();
  }

  boolean isBoolean() {
    return of("boolean").isPresent();
  }

  boolean isNumber() {
    return of("integer").isPresent() || of("number").isPresent();
  }

  boolean takesText() {
    return of("string").isPresent();
  }

  private Optional<ValueForm> below(String type, String member) {
    return of(type)
        .flatMap(found -> found.value(member))
        .filter(JsonObject.class::isInstance)
        .map(found -> new ValueForm((JsonObject) found));
  }

  private Optional<JsonObject> of(String type) {
    return Stream.concat(Stream.of(schema), alternatives.stream())
        .filter(each -> each.value("type").filter(value -> is(value, type)).isPresent())
        .findFirst();
  }

  private static boolean is(JsonValue value, String type) {
    return value instanceof JsonString string && string.value().equals(type);
  }
}
