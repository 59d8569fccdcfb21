// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of one object as the properties declared for it. */
final class ObjectReading {

  private final Properties properties;
  private final boolean sound;

  ObjectReading(ObjectType type, JsonObject object, PropertyReading reading) {
    this(type, Set.of(), object, reading);
  }

  /**
   * Reads an object.
   *
   * @param others keys that are known beside the properties, and may have been meant by a slip
   */
  ObjectReading(ObjectType type, Set<String> others, JsonObject written, PropertyReading reading) {
    Map<Property<?>, Object> values = new HashMap<>();
    boolean complete = reportUnknown(type, others, written, reading);
    Map<String, String> slips = complete ? Map.of() : KeySlips.of(written, type.names(), others);
    JsonObject object = KeySlips.corrected(written, slips);
    for (Property<?> property : type.properties()) {
      Optional<JsonValue> given = object.value(property.name());
      if (given.isPresent()) {
        // the value may be that of another property
        boolean slip = slips.containsValue(property.name());
        Optional<?> value = read(property, given.get(), slip ? reading.silent() : reading);
        value.ifPresent(read -> values.put(property, read));
        complete &= value.isPresent();
      } else if (property.isRequired()) {
        complete = false;
        reading.report(
            DiagnosticCode.MISSING_PROPERTY,
            object.location(),
            "property '" + property.name() + "' is missing",
            "it is " + property.type().description());
      }
    }
    this.properties = new Properties(object, values);
    this.sound = complete;
    for (PropertyRule rule : type.rules()) {
      rule.check(properties, reading);
    }
  }

  Properties properties() {
    return properties;
  }

  /** Whether every given property has a usable value and no required one is missing. */
  boolean isSound() {
    return sound;
  }

  private static Optional<?> read(Property<?> property, JsonValue value, PropertyReading reading) {
    if (value instanceof JsonNull) {
      reading.report(
          DiagnosticCode.WRONG_PROPERTY_KIND,
          value.location(),
          "property '" + property.name() + "' is null",
          "leave it out instead");
      return Optional.empty();
    }
    return property.type().read(value, reading);
  }

  private static boolean reportUnknown(
      ObjectType type, Set<String> others, JsonObject object, PropertyReading reading) {
    List<String> known = type.names();
    boolean allKnown = true;
    for (JsonObject.Member member : object.members()) {
      if (!known.contains(member.name())) {
        allKnown = false;
        reading.report(
            DiagnosticCode.UNKNOWN_PROPERTY,
            member.nameLocation(),
            "unknown property '" + member.name() + "'",
            Suggestion.closest(member.name(), others)
                .filter(other -> Suggestion.closest(member.name(), known).isEmpty())
                .map(other -> Suggestion.didYouMean(member.name(), others))
                .orElseGet(() -> Suggestion.didYouMean(member.name(), known)));
      }
    }
    return allKnown;
  }
}
