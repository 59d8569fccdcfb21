// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a value that the kernel takes for text may be for a job. */
final class MagicValue {

  private static final String BOOKMARK = "job-bookmark-";

  private MagicValue() {}

  /** All that a value may mean, the most likely first. */
  static List<JsonValue> forms(JsonValue value) {
    List<JsonValue> forms = new ArrayList<>();
    if (!(value instanceof JsonString string)) {
      forms.add(value);
      text(value).ifPresent(text -> forms.add(Json.string(text)));
      return forms;
    }
    String text = string.value().strip();
    if (text.contains(",")) {
      forms.add(list(text));
    }
    forms.add(Json.string(text));
    if (text.matches("[0-9]{1,9}")) {
      forms.add(new JsonNumber(value.location(), new BigDecimal(text)));
    }
    switch (text) {
      case "true", "True", "" -> forms.add(new JsonBoolean(value.location(), true));
      case "false", "False" -> forms.add(new JsonBoolean(value.location(), false));
      default -> forms.add(list(text));
    }
    if (text.startsWith(BOOKMARK)) {
      forms.add(Json.string(text.substring(BOOKMARK.length())));
    }
    return forms;
  }

  /** The items of a text with commas. */
  static JsonArray list(String text) {
    return Json.array(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .map(Json::string)
            .toList());
  }

  /** Whether a key takes a value as it is. */
  static boolean fits(Property<?> key, JsonValue value) {
    Diagnostics problems = new Diagnostics();
    return key.type().read(value, new PropertyReading("", problems)).isPresent()
        && !problems.hasErrors();
  }

  /** A value as the text that the kernel would make of it; empty for objects. */
  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.value());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(number.value().toPlainString());
    }
    if (value instanceof JsonBoolean bool) {
      return Optional.of(String.valueOf(bool.value()));
    }
    if (value instanceof JsonArray array) {
      List<String> items = array.items().stream().flatMap(item -> text(item).stream()).toList();
      return items.size() == array.items().size()
          ? Optional.of(String.join(",", items))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
