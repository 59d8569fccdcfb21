// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** One of a few words. */
record WordType(List<String> words) implements PropertyType<String> {

  @Override
  public String description() {
    return "one of " + String.join(", ", words);
  }

  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (!(value instanceof JsonString string)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    if (!words.contains(string.value())) {
      reading.report(
          DiagnosticCode.VALUE_NOT_ALLOWED,
          value.location(),
          "expected " + description() + ", found '" + string.value() + "'",
          Suggestion.closest(string.value(), words)
              .map(word -> "did you mean '" + word + "'?")
              .orElse(""));
      return Optional.empty();
    }
    return Optional.of(string.value());
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("enum", Json.array(words.toArray(String[]::new))).build();
  }
}
