// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the making whose members know their places in an export. */
public final class ObjectDraft {

  private final Location location;
  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  public ObjectDraft(Location location) {
    this.location = location;
  }

  /** A member; one of the same name is replaced. */
  public ObjectDraft put(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  public ObjectDraft put(String name, String text, Location from) {
    return put(name, new JsonString(from, text));
  }

  public ObjectDraft put(String name, String text) {
    return put(name, text, location);
  }

  public ObjectDraft put(String name, boolean value) {
    return put(name, new JsonBoolean(location, value));
  }

  public ObjectDraft put(String name, long value) {
    return put(name, new JsonNumber(location, BigDecimal.valueOf(value)));
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** The object. */
  public JsonObject build() {
    return new JsonObject(
        location,
        members.entrySet().stream()
            .map(
                entry ->
                    new JsonObject.Member(
                        entry.getKey(), entry.getValue().location(), entry.getValue()))
            .toList());
  }
}
