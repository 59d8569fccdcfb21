// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.List;

/** Reads values of exports, whatever of JSON's kinds an export wrote them in. */
final class FireJson {

  private FireJson() {}

  /** A scalar as text; empty for anything else. */
  static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number.value().toPlainString();
    }
    return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "";
  }

  /** The text of the first of these members that has one, empty when none has. */
  static String text(JsonObject object, String... names) {
    for (String name : names) {
      String text = object.value(name).map(FireJson::text).orElse("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** The items of a list, also of one that names its Java class. */
  static List<JsonValue> items(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return List.of();
    }
    List<JsonValue> items = array.items();
    boolean typed =
        items.size() == 2
            && items.get(0) instanceof JsonString name
            && (name.value().startsWith("java.util.") || name.value().startsWith("["))
            && items.get(1) instanceof JsonArray;
    return typed ? ((JsonArray) items.get(1)).items() : items;
  }

  /** The items of a member that is a list; none when it is none. */
  static List<JsonValue> items(JsonObject object, String name) {
    return object.value(name).map(FireJson::items).orElse(List.of());
  }

  /** Whether a value says nothing: null, a blank text, an empty list also inside a text. */
  static boolean isEmpty(JsonValue value) {
    if (value instanceof JsonArray) {
      return items(value).isEmpty();
    }
    String text = text(value).strip();
    return !(value instanceof JsonObject) && (text.isEmpty() || text.equals("[]"));
  }
}
