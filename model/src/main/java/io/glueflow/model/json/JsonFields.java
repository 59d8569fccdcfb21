// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the fields of a JSON object that our own code wrote: what is not as expected is an {@link
 * IllegalArgumentException}, not a diagnostic.
 */
public final class JsonFields {

  private final JsonObject object;

  public JsonFields(JsonObject object) {
    this.object = object;
  }

  /** The fields of a text that holds an object. */
  public static JsonFields parse(String text, String name) {
    return of(JsonReader.read(new SourceText(name, text)).orThrow());
  }

  /** The fields of a value that is an object. */
  public static JsonFields of(JsonValue value) {
    return new JsonFields(cast(value, JsonObject.class));
  }

  public String text(String key) {
    return cast(value(key), JsonString.class).value();
  }

  public long number(String key) {
    return whole(value(key));
  }

  /** A whole number of 32 bits. */
  public int integer(String key) {
    long number = number(key);
    if (number != (int) number) {
      throw new IllegalArgumentException(
          "Cannot use " + number + ": '" + key + "' is out of range at " + value(key).location());
    }
    return (int) number;
  }

  public JsonFields fields(String key) {
    return of(value(key));
  }

  /** The items of an array, each read by a function. */
  public <T> List<T> list(String key, Function<JsonValue, T> read) {
    List<T> items = new ArrayList<>();
    cast(value(key), JsonArray.class).items().forEach(item -> items.add(read.apply(item)));
    return items;
  }

  public List<String> texts(String key) {
    return list(key, item -> cast(item, JsonString.class).value());
  }

  /** An object whose values are strings. */
  public Map<String, String> textMap(String key) {
    return map(key, value -> cast(value, JsonString.class).value());
  }

  /** An object whose values are whole numbers. */
  public Map<String, Long> numberMap(String key) {
    return map(key, JsonFields::whole);
  }

  private static long whole(JsonValue value) {
    JsonNumber number = cast(value, JsonNumber.class);
    try {
      return number.value().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Cannot use " + number.value() + " as a whole number at " + number.location(), e);
    }
  }

  private <T> Map<String, T> map(String key, Function<JsonValue, T> read) {
    Map<String, T> result = new LinkedHashMap<>();
    cast(value(key), JsonObject.class)
        .members()
        .forEach(member -> result.put(member.name(), read.apply(member.value())));
    return result;
  }

  /** Whether there is such a field. */
  public boolean has(String key) {
    return object.member(key).isPresent();
  }

  /** A value that must be there. */
  public JsonValue value(String key) {
    return object
        .value(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException("Cannot find '" + key + "' at " + object.location()));
  }

  /** A value as one of its kind. */
  public static <T extends JsonValue> T cast(JsonValue value, Class<T> kind) {
    if (!kind.isInstance(value)) {
      throw new IllegalArgumentException(
          "Cannot use " + value.kind() + " as " + kind.getSimpleName() + " at " + value.location());
    }
    return kind.cast(value);
  }
}
