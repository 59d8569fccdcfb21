// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares values by what they say, wherever they stand. */
final class Values {

  private Values() {}

  /** What differs between two sets of values by key, in the order of the second. */
  static List<ValueChange> changes(Map<String, JsonValue> before, Map<String, JsonValue> after) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<ValueChange> changes = new ArrayList<>();
    for (String key : keys) {
      change(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  static Optional<ValueChange> change(
      String key, Optional<JsonValue> before, Optional<JsonValue> after) {
    return before.map(JsonWriter::compact).equals(after.map(JsonWriter::compact))
        ? Optional.empty()
        : Optional.of(new ValueChange(key, before, after));
  }

  static List<ValueChange> changes(JsonObject before, JsonObject after) {
    return changes(members(before), members(after));
  }

  private static Map<String, JsonValue> members(JsonObject object) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    object.members().forEach(member -> members.put(member.name(), member.value()));
    return members;
  }
}
