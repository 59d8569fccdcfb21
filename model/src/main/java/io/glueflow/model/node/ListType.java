// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list with at least one item.
 *
 * @param items the type of the items
 * @param singleAllowed whether one item may stand without the brackets
 * @param <T> the Java type of the items
 */
record ListType<T>(PropertyType<T> items, boolean singleAllowed) implements PropertyType<List<T>> {

  @Override
  public String description() {
    return singleAllowed
        ? items.description() + ", or a list of them"
        : "a list, each item " + items.description();
  }

  @Override
  public Optional<List<T>> read(JsonValue value, PropertyReading reading) {
    if (value instanceof JsonArray array) {
      return readItems(array, reading);
    }
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (singleAllowed) {
      return items.read(value, reading).map(List::of);
    }
    reading.wrongKind(value, description());
    return Optional.empty();
  }

  private Optional<List<T>> readItems(JsonArray array, PropertyReading reading) {
    if (array.items().isEmpty()) {
      reading.report(
          DiagnosticCode.EMPTY_VALUE,
          array.location(),
          "expected at least one item",
          "leave the property out if there is nothing to say");
      return Optional.empty();
    }
    List<T> result = new ArrayList<>();
    for (JsonValue item : array.items()) {
      items.read(item, reading).ifPresent(result::add);
    }
    return result.size() == array.items().size() ? Optional.of(result) : Optional.empty();
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.location(), array.items().stream().map(item -> items.bind(item, binder)).toList());
    }
    if (!singleAllowed) {
      return binder.value(value);
    }
    Optional<JsonArray> list = binder.list(value);
    return list.isPresent() ? list.get() : items.bind(value, binder);
  }

  @Override
  public String format(List<T> value) {
    return value.stream().map(items::format).collect(Collectors.joining(", "));
  }

  @Override
  public JsonObject jsonSchema() {
    JsonObject array =
        Json.object()
            .put("type", "array")
            .put("items", items.jsonSchema())
            .put("minItems", 1)
            .build();
    return singleAllowed
        ? Json.object().put("anyOf", Json.array(items.jsonSchema(), array)).build()
        : array;
  }
}
