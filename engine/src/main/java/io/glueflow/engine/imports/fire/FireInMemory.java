// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nodes whose rows stand in the workflow itself. */
final class FireInMemory {

  private FireInMemory() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.dataset.NodeDatasetInMemory", FireInMemory::rows,
        "fire.nodes.dataset.NodeDatasetEmpty", FireInMemory::empty);
  }

  private static void empty(FireNode node, FireMapping mapping) {
    NodeDraft draft =
        mapping
            .add("inline")
            .put("schema", "value STRING")
            .put("rows", new JsonArray(node.location(), List.of()));
    mapping.output(draft.rows());
    mapping.adapted(node.location(), "there are no rows, but there is a column, 'value'");
  }

  private static void rows(FireNode node, FireMapping mapping) {
    FireText data = node.fields().text("dataStr");
    FireText definitions = node.fields().text("fieldDefsStr");
    boolean json = node.fields().textOr("json", "dataType").text().equals("json");
    Map<String, String> columns = columns(node.fields(), definitions);
    Optional<List<JsonValue>> rows =
        json ? objects(data, columns) : Optional.of(lines(data, columns));
    if (rows.isEmpty()) {
      mapping.unsupported(
          "its rows are not a list of objects with plain values",
          "put them into a file, and read it with read-json");
      return;
    }
    String schema =
        columns.entrySet().stream()
            .map(column -> Sql.identifier(column.getKey()) + " " + column.getValue())
            .collect(Collectors.joining(", "));
    NodeDraft draft =
        mapping
            .add("inline")
            .put("schema", schema, data.location())
            .put("rows", new JsonArray(data.location(), rows.get()));
    mapping.output(draft.rows());
  }

  /** The declared columns with their types; none when nothing is declared. */
  private static Map<String, String> columns(FireFields fields, FireText definitions) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (FireRow row : FireRow.of(fields, "outputColNames", "outputColTypes", "outputColFormats")) {
      columns.put(row.name(0), type(row.name(1)));
    }
    if (columns.isEmpty()) {
      for (String definition : definitions.text().split("[,;\\n]", -1)) {
        String[] words = definition.strip().split("[:\\s]+", 2);
        if (!words[0].isEmpty()) {
          columns.put(words[0], type(words.length > 1 ? words[1] : "STRING"));
        }
      }
    }
    return columns;
  }

  /**
   * Lines of values with commas between them; columns without names are called C0, C1 and so on.
   */
  private static List<JsonValue> lines(FireText data, Map<String, String> columns) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : data.text().split("\\R", -1)) {
      if (!line.isBlank()) {
        lines.add(List.of(line.split(",", -1)));
      }
    }
    int width = lines.stream().mapToInt(List::size).max().orElse(1);
    for (int i = columns.size(); i < width; i++) {
      columns.put("C" + i, "STRING");
    }
    List<JsonValue> rows = new ArrayList<>();
    for (List<String> line : lines) {
      List<JsonValue> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String cell = i < line.size() ? line.get(i).strip() : "";
        cells.add(
            cell.isEmpty() ? new JsonNull(data.location()) : new JsonString(data.location(), cell));
      }
      rows.add(new JsonArray(data.location(), cells));
    }
    return rows;
  }

  /** Objects in a list, or one after the other. */
  private static Optional<List<JsonValue>> objects(FireText data, Map<String, String> columns) {
    String text = data.text().strip();
    String list = text.startsWith("[") ? text : "[" + text.replaceAll("}\\s*\\{", "},{") + "]";
    JsonValue read = JsonReader.read(new SourceText("", list)).value().orElse(null);
    if (!(read instanceof JsonArray array)) {
      return Optional.empty();
    }
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue item : array.items()) {
      if (!(item instanceof JsonObject object)) {
        return Optional.empty();
      }
      objects.add(object);
      if (object.members().stream().anyMatch(member -> isNested(member.value()))) {
        return Optional.empty();
      }
    }
    boolean declared = !columns.isEmpty();
    for (JsonObject object : objects) {
      for (JsonObject.Member member : object.members()) {
        if (!declared) {
          columns.merge(member.name(), type(member.value()), FireInMemory::common);
        }
      }
    }
    columns.replaceAll((name, type) -> type.isEmpty() ? "STRING" : type);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(objects.stream().map(object -> row(object, columns, data)).toList());
  }

  private static boolean isNested(JsonValue value) {
    return value instanceof JsonObject || value instanceof JsonArray;
  }

  private static JsonValue row(JsonObject object, Map<String, String> columns, FireText data) {
    List<JsonValue> cells = new ArrayList<>();
    for (String column : columns.keySet()) {
      JsonValue value = object.value(column).orElse(null);
      if (value instanceof JsonString string) {
        cells.add(new JsonString(data.location(), string.value()));
      } else if (value instanceof JsonNumber number) {
        cells.add(new JsonNumber(data.location(), number.value()));
      } else if (value instanceof JsonBoolean bool) {
        cells.add(new JsonBoolean(data.location(), bool.value()));
      } else {
        cells.add(new JsonNull(data.location()));
      }
    }
    return new JsonArray(data.location(), cells);
  }

  private static String type(String name) {
    return FireTypes.isDecimal(name) ? "DECIMAL(38,18)" : FireColumnTypes.sql(name);
  }

  private static String type(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.value().stripTrailingZeros().scale() <= 0 ? "BIGINT" : "DOUBLE";
    }
    return value instanceof JsonNull ? "" : value instanceof JsonBoolean ? "BOOLEAN" : "STRING";
  }

  private static String common(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    if (other.isEmpty()) {
      return one;
    }
    boolean numbers = !one.equals("STRING") && !other.equals("STRING");
    return numbers && !one.equals("BOOLEAN") && !other.equals("BOOLEAN") ? "DOUBLE" : "STRING";
  }
}
