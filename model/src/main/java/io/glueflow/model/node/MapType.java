// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonObject.Member;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An object from names to values of one type.
 *
 * @param values the type of the values
 * @param byColumn whether the names are columns of the input
 * @param <T> the Java type of the values
 */
record MapType<T>(PropertyType<T> values, boolean byColumn)
    implements PropertyType<Map<String, T>> {

  @Override
  public String description() {
    return "an object from "
        + (byColumn ? "columns" : "names")
        + " to values, each "
        + values.description();
  }

  @Override
  public Optional<Map<String, T>> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonObject object)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    Map<String, T> result = new LinkedHashMap<>();
    for (Member member : object.members()) {
      if (byColumn) {
        reading.uses(member.name(), "", member.nameLocation());
      }
      values.read(member.value(), reading).ifPresent(read -> result.put(member.name(), read));
    }
    return result.size() == object.members().size() ? Optional.of(result) : Optional.empty();
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    return new JsonObject(
        object.location(),
        object.members().stream()
            .map(m -> new Member(m.name(), m.nameLocation(), values.bind(m.value(), binder)))
            .toList());
  }

  @Override
  public String format(Map<String, T> value) {
    return value.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + values.format(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object()
        .put("type", "object")
        .put("additionalProperties", values.jsonSchema())
        .build();
  }
}
