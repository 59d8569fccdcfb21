// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.PropertyReading;
import io.glueflow.model.node.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of rows, each a list of scalar values. */
final class InlineRowsType implements PropertyType<List<List<String>>> {

  @Override
  public String description() {
    return "a list of rows, each a list of values";
  }

  @Override
  public Optional<List<List<String>>> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonArray array)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    boolean sound = true;
    for (JsonValue item : array.items()) {
      if (item instanceof JsonArray row) {
        List<String> texts = new ArrayList<>();
        for (JsonValue cell : row.items()) {
          sound &= addCell(cell, texts, reading);
        }
        rows.add(texts);
      } else {
        sound = false;
        reading.wrongKind(item, "a list of values");
      }
    }
    return sound ? Optional.of(rows) : Optional.empty();
  }

  private static boolean addCell(JsonValue cell, List<String> texts, PropertyReading reading) {
    if (cell instanceof JsonNull) {
      texts.add(null);
    } else if (cell instanceof JsonString string) {
      texts.add(string.value());
    } else if (cell instanceof JsonNumber number) {
      texts.add(number.value().toPlainString());
    } else if (cell instanceof JsonBoolean bool) {
      texts.add(String.valueOf(bool.value()));
    } else {
      reading.wrongKind(cell, "a string, number, boolean or null");
      return false;
    }
    return true;
  }

  @Override
  public JsonObject jsonSchema() {
    JsonObject cell =
        Json.object().put("type", Json.array("string", "number", "boolean", "null")).build();
    JsonObject row = Json.object().put("type", "array").put("items", cell).build();
    return Json.object().put("type", "array").put("items", row).build();
  }
}
