// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of flags and variables as the values that their key takes: numbers, {@code true}, lists
 * with commas, {@code a=b,c=d} or JSON. What cannot be read so stays a text, which the key refuses.
 */
final class SettingTexts {

  private final Diagnostics diagnostics;

  SettingTexts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  JsonValue read(ValueForm form, String text, Location place) {
    Optional<ValueForm> items = form.items();
    Optional<ValueForm> entries = form.entries();
    String start = text.stripLeading();
    if (items.isPresent()) {
      return start.startsWith("[") ? json(text, place) : list(items.get(), text, place);
    }
    if (entries.isPresent()) {
      if (start.startsWith("{")) {
        return json(text, place);
      }
      return form.takesText() ? new JsonString(place, text) : pairs(entries.get(), text, place);
    }
    if (form.isObject()) {
      return json(text, place);
    }
    return scalar(form, text, place);
  }

  private static JsonValue scalar(ValueForm form, String text, Location place) {
    String word = text.strip();
    if (form.isBoolean() && (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))) {
      return new JsonBoolean(place, Boolean.parseBoolean(word));
    }
    if (form.isNumber() && word.length() < 30) {
      try {
        return new JsonNumber(place, new BigDecimal(word));
      } catch (NumberFormatException e) {
        return new JsonString(place, text);
      }
    }
    return new JsonString(place, text);
  }

  private JsonValue list(ValueForm items, String text, Location place) {
    List<JsonValue> values =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .map(item -> read(items, item, place))
            .toList();
    return new JsonArray(place, values);
  }

  private JsonValue pairs(ValueForm entries, String text, Location place) {
    Map<String, JsonObject.Member> members = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (pair.isBlank()) {
        continue;
      }
      if (equals <= 0) {
        return new JsonString(place, text);
      }
      String name = pair.substring(0, equals).strip();
      JsonValue value = read(entries, pair.substring(equals + 1).strip(), place);
      members.put(name, new JsonObject.Member(name, place, value));
    }
    return new JsonObject(place, List.copyOf(members.values()));
  }

  /** JSON inside a text: its values have the place of the text. */
  private JsonValue json(String text, Location place) {
    Diagnosed<JsonValue> read = JsonReader.read(new SourceText(place.file(), text));
    for (Diagnostic problem : read.diagnostics()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.INVALID_SETTING, place, "not JSON: " + problem.message())
              .withHint(problem.hint()));
    }
    return read.value().map(value -> at(place, value)).orElse(new JsonString(place, text));
  }

  private static JsonValue at(Location place, JsonValue value) {
    if (value instanceof JsonObject object) {
      return new JsonObject(
          place,
          object.members().stream()
              .map(m -> new JsonObject.Member(m.name(), place, at(place, m.value())))
              .toList());
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(place, array.items().stream().map(item -> at(place, item)).toList());
    }
    if (value instanceof JsonNumber number) {
      return new JsonNumber(place, number.value());
    }
    if (value instanceof JsonBoolean bool) {
      return new JsonBoolean(place, bool.value());
    }
    return value instanceof JsonString string ? new JsonString(place, string.value()) : value;
  }
}
