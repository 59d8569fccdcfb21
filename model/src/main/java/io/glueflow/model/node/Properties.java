// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Map;
import java.util.Optional;

/** The values of a node's properties, or of those of an object inside one, each of its type. */
public final class Properties {

  private final JsonObject json;
  private final Map<Property<?>, Object> values;

  Properties(JsonObject json, Map<Property<?>, Object> values) {
    this.json = json;
    this.values = Map.copyOf(values);
  }

  /**
   * The value of a property that is required or has a default.
   *
   * @throws IllegalStateException when it has none, which a checked node never does
   */
  public <T> T get(Property<T> property) {
    return find(property)
        .orElseThrow(() -> new IllegalStateException("Cannot find property: " + property));
  }

  /**
   * The value of a property: the given one, or else its default. Empty when the given one cannot be
   * used, because it is wrong or waits for a parameter.
   */
  @SuppressWarnings("unchecked") // a value was read by the type of its own property
  public <T> Optional<T> find(Property<T> property) {
    Object value = values.get(property);
    if (value != null) {
      return Optional.of((T) value);
    }
    return isGiven(property) ? Optional.empty() : property.defaultValue();
  }

  /** Whether the property is given but its value is wrong or waits for a parameter. */
  boolean isUnusable(Property<?> property) {
    return isGiven(property) && values.get(property) == null;
  }

  /** Whether the document gives the property. */
  public boolean isGiven(Property<?> property) {
    return json.member(property.name()).isPresent();
  }

  /** Where the value stands, or the object that lacks it. */
  public Location location(Property<?> property) {
    return json.value(property.name()).map(JsonValue::location).orElse(json.location());
  }

  /** Where the object of these properties begins. */
  public Location location() {
    return json.location();
  }
}
