// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of an object, to add to and to take from. */
public final class Members {

  private static final Location NOWHERE = Location.ofFile("");
  private static final int MILLIS_SCALE = 3;

  private final Map<String, JsonValue> values = new LinkedHashMap<>();

  public Members() {}

  public Members(JsonObject object) {
    putAll(object);
  }

  public Members put(String name, JsonValue value) {
    values.put(name, value);
    return this;
  }

  public Members put(String name, String value) {
    return put(name, Json.string(value));
  }

  public Members put(String name, long value) {
    return put(name, Json.number(value));
  }

  public Members put(String name, double value) {
    return put(name, new JsonNumber(NOWHERE, BigDecimal.valueOf(value)));
  }

  public Members put(String name, boolean value) {
    return put(name, Json.bool(value));
  }

  /** A point in time as the protocol writes it: seconds since 1970. */
  public Members put(String name, Instant value) {
    return put(
        name, new JsonNumber(NOWHERE, BigDecimal.valueOf(value.toEpochMilli(), MILLIS_SCALE)));
  }

  public Members put(String name, Map<String, String> value) {
    return put(name, object(value));
  }

  /** Adds a text unless it is empty. */
  public Members putGiven(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  public Members putAll(JsonObject object) {
    object.members().forEach(member -> values.put(member.name(), member.value()));
    return this;
  }

  /** Adds what is not there yet. */
  public Members putDefault(String name, JsonValue value) {
    values.putIfAbsent(name, value);
    return this;
  }

  /** Takes over some members of an object, if it has them. */
  public Members take(JsonObject from, String... names) {
    for (String name : names) {
      from.value(name).ifPresent(value -> values.put(name, value));
    }
    return this;
  }

  public Members remove(String... names) {
    for (String name : names) {
      values.remove(name);
    }
    return this;
  }

  public JsonObject build() {
    Json.ObjectBuilder object = Json.object();
    values.forEach(object::put);
    return object.build();
  }

  /** A map of texts as an object. */
  public static JsonObject object(Map<String, String> texts) {
    Json.ObjectBuilder object = Json.object();
    texts.forEach(object::put);
    return object.build();
  }

  /** The texts of an object. */
  public static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            member -> {
              if (member.value() instanceof JsonString text) {
                texts.put(member.name(), text.value());
              }
            });
    return texts;
  }
}
