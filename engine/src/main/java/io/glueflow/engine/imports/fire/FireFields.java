// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.EmbeddedJson;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final EmbeddedJson embedded;
  private final Map<String, JsonValue> values;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * Takes the fields of a node.
   *
   * @param node where the node begins
   * @param embedded reads lists inside strings
   * @param values the values by the names of the fields
   */
  FireFields(Location node, EmbeddedJson embedded, Map<String, JsonValue> values) {
    this.node = node;
    this.embedded = embedded;
    this.values = new LinkedHashMap<>(values);
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
      if (value != null && !(value instanceof JsonNull) && !text(value).isEmpty()) {
        return new FireText(text(value), value.location());
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
        List<FireText> items = items(value);
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

  private List<FireText> items(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.items().stream().map(item -> new FireText(text(item), item.location())).toList();
    }
    String text = text(value).strip();
    if (value instanceof JsonString string && text.startsWith("[")) {
      JsonValue read = embedded.read(string).value().orElse(null);
      if (read instanceof JsonArray array) {
        return items(array);
      }
    }
    List<FireText> items = new ArrayList<>();
    for (String item : text.split(",", -1)) {
      items.add(new FireText(item.strip(), value.location()));
    }
    return items;
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number.value().toPlainString();
    }
    return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "";
  }

  /** Says that a field means nothing to the rows, so that nobody misses it. */
  void ignore(String... names) {
    asked.addAll(List.of(names));
  }

  /** The fields with a value that nobody asked for. */
  Map<String, JsonValue> unasked() {
    Map<String, JsonValue> left = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!asked.contains(name) && !isEmpty(value)) {
            left.put(name, value);
          }
        });
    return left;
  }

  private static boolean isEmpty(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.items().isEmpty();
    }
    String text = text(value).strip();
    return text.isEmpty() || text.equals("[]");
  }
}
