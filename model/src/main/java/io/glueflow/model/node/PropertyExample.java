// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.Map;
import java.util.Optional;

/** What values of a property can look like. */
final class PropertyExample {

  private static final Map<PropertyType<?>, String> TEXTS =
      Map.of(
          PropertyTypes.EXPRESSION, "amount > 100",
          PropertyTypes.QUERY, "SELECT region, sum(amount) AS total FROM orders GROUP BY region",
          PropertyTypes.DATABASE_SQL, "SELECT order_id, amount FROM orders",
          PropertyTypes.SCHEMA, "order_id BIGINT, region STRING, amount DECIMAL(12,2)",
          PropertyTypes.DATA_TYPE, "DECIMAL(12,2)",
          PropertyTypes.PATH, "input/orders",
          PropertyTypes.NEW_COLUMN, "total",
          PropertyTypes.LITERAL, "unknown");

  private PropertyExample() {}

  /** The example that is declared, or else the default, or else what the type tells. */
  static Optional<JsonValue> of(Property<?> property) {
    if (!property.example().isEmpty()) {
      return Optional.of(
          JsonReader.read(new SourceText(property.name(), property.example())).orThrow());
    }
    return defaultOf(property).or(() -> of(property.type()));
  }

  /** The default as it would stand in a document. */
  static <T> Optional<JsonValue> defaultOf(Property<T> property) {
    return property.defaultValue().map(value -> json(value, property.type()));
  }

  private static <T> JsonValue json(T value, PropertyType<T> type) {
    if (value instanceof Boolean bool) {
      return Json.bool(bool);
    }
    if (value instanceof Long number) {
      return Json.number(number);
    }
    return value instanceof JsonValue json ? json : Json.string(type.format(value));
  }

  private static Optional<JsonValue> of(PropertyType<?> type) {
    if (TEXTS.containsKey(type)) {
      return Optional.of(Json.string(TEXTS.get(type)));
    }
    if (type instanceof ListType<?> list) {
      return of(list.items()).map(item -> list.singleAllowed() ? item : Json.array(item));
    }
    if (type instanceof MapType<?> map) {
      String key = map.byColumn() ? "amount" : "name";
      return of(map.values()).map(value -> Json.object().put(key, value).build());
    }
    if (type instanceof ObjectType object) {
      Json.ObjectBuilder members = Json.object();
      object.properties().stream()
          .filter(Property::isRequired)
          .forEach(each -> of(each).ifPresent(value -> members.put(each.name(), value)));
      return Optional.of(members.build());
    }
    return simple(type);
  }

  private static Optional<JsonValue> simple(PropertyType<?> type) {
    if (type instanceof BooleanType) {
      return Optional.of(Json.bool(true));
    }
    if (type instanceof IntegerType whole) {
      return Optional.of(Json.number(Math.min(whole.maximum(), Math.max(whole.minimum(), 10))));
    }
    if (type instanceof NumberType number) {
      return Optional.of(Json.number(Math.round(number.minimum())));
    }
    if (type instanceof ColumnType) {
      return Optional.of(Json.string("amount"));
    }
    return type.jsonSchema().value("enum").map(words -> ((JsonArray) words).items().get(0));
  }
}
