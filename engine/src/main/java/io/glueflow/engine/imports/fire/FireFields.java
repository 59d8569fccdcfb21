// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.EmbeddedJson;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a Fire node.
 *
 * <p>Values are strings in exports, lists are JSON arrays inside strings; numbers, booleans and
 * real arrays are understood as well. What was never asked for is known afterwards, so that nothing
 * is dropped in silence.
 */
final class FireFields {

  private final Location node;
  private final Map<String, JsonValue> values;
  private final FireParameters parameters;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * Takes the fields of a node.
   *
   * @param node where the node begins
   * @param values the values by the names of the fields
   * @param parameters what becomes of parameters in them
   */
  FireFields(Location node, Map<String, JsonValue> values, FireParameters parameters) {
    this.node = node;
    this.values = new LinkedHashMap<>(values);
    this.parameters = parameters;
  }

  /** Whether any of these fields has a value that is not empty. */
  boolean has(String... names) {
    return !text(names).text().isBlank();
  }

  /**
   * The value of the first of these fields that has one: its name today, then its older names.
   *
   * @return an empty text at the node's place when there is none
   */
  FireText text(String... names) {
    asked.addAll(List.of(names));
    for (String name : names) {
      JsonValue value = values.get(name);
      if (value != null && !FireJson.text(value).isEmpty()) {
        FireText text = FireText.of(value);
        return text.with(parameters.rewrite(name, text.text()));
      }
    }
    return new FireText("", node);
  }

  /** The same, with the value that the field has when it is not written. */
  FireText textOr(String otherwise, String... names) {
    FireText found = text(names);
    return found.text().isEmpty() ? new FireText(otherwise, node) : found;
  }

  /** Whether a field says {@code true}. */
  boolean flag(String name, boolean otherwise) {
    String text = text(name).text().strip().toLowerCase(Locale.ROOT);
    return text.isEmpty() ? otherwise : text.equals("true") || text.equals("yes");
  }

  /**
   * The items of the first of these fields that is a list with any text in it: a JSON array inside
   * a string, a real array, or a text with commas. Empty items stay, because lists go side by side.
   */
  List<FireText> list(String... names) {
    asked.addAll(List.of(names));
    for (String name : names) {
      JsonValue value = values.get(name);
      if (value != null && !(value instanceof JsonNull)) {
        List<FireText> items = split(value, items(name, value));
        if (items.stream().anyMatch(item -> !item.text().isBlank())) {
          return items;
        }
      }
    }
    return List.of();
  }

  /** The items of a list that are not empty. */
  List<FireText> filled(String... names) {
    return list(names).stream().filter(item -> !item.text().isBlank()).toList();
  }

  /**
   * The words of the first of these fields that has any: a list, or a text in which commas or white
   * space stand between the words.
   */
  List<FireText> words(String... names) {
    List<FireText> items = filled(names);
    if (items.size() != 1) {
      return items;
    }
    FireText only = items.get(0);
    return Arrays.stream(only.text().strip().split("\\s+")).map(only::with).toList();
  }

  /** A field that holds JSON, as it is or inside a string. */
  Optional<JsonValue> json(String... names) {
    asked.addAll(List.of(names));
    for (String name : names) {
      JsonValue value = values.get(name);
      if (value instanceof JsonString string && !string.value().isBlank()) {
        return EmbeddedJson.readLenient(string).value();
      }
      if (value != null && !FireJson.isEmpty(value)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** All texts that stand in the fields, by the names of the fields, as they were exported. */
  Map<String, List<String>> written() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> texts.put(name, raw(value).stream().map(FireText::text).toList()));
    return texts;
  }

  private static List<FireText> split(JsonValue value, List<FireText> items) {
    boolean list = value instanceof JsonArray || FireJson.text(value).strip().startsWith("[");
    if (list || items.size() != 1) {
      return items;
    }
    FireText only = items.get(0);
    return Arrays.stream(only.text().split(",", -1)).map(String::strip).map(only::with).toList();
  }

  private List<FireText> items(String name, JsonValue value) {
    return raw(value).stream()
        .map(item -> item.with(parameters.rewrite(name, item.text())))
        .toList();
  }

  private List<FireText> raw(JsonValue value) {
    if (value instanceof JsonArray) {
      return FireJson.items(value).stream().map(FireText::of).toList();
    }
    String text = FireJson.text(value);
    if (value instanceof JsonString string && text.strip().startsWith("[")) {
      JsonValue read = EmbeddedJson.read(string).value().orElse(null);
      if (read instanceof JsonArray array) {
        return raw(array);
      }
    }
    return List.of(FireText.of(value));
  }

  /** Says that a field means nothing to the rows, so that nobody misses it. */
  void ignore(String... names) {
    asked.addAll(List.of(names));
  }

  /** Says the same of all fields. */
  void ignoreAll() {
    asked.addAll(values.keySet());
  }

  /** The fields with a value that nobody asked for. */
  Map<String, JsonValue> unasked() {
    Map<String, JsonValue> left = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!asked.contains(name) && !FireJson.isEmpty(value) && !isOff(value)) {
            left.put(name, value);
          }
        });
    return left;
  }

  /** A switch that is off changes nothing. */
  private static boolean isOff(JsonValue value) {
    return FireJson.text(value).strip().equalsIgnoreCase("false");
  }
}
