// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.EmbeddedJson;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that an export declares for a node or a dataset.
 *
 * @param columns the columns, none when they are to be found out
 */
record FireSchema(List<FireColumn> columns) {

  FireSchema {
    columns = List.copyOf(columns);
  }

  /** The columns of a node, also as the oldest exports wrote them. */
  static FireSchema of(FireFields fields) {
    List<FireText> names = fields.list("outputColNames");
    List<FireText> types = fields.list("outputColTypes");
    List<FireText> formats = fields.list("outputColFormats");
    if (names.isEmpty()) {
      names = fields.words("columns");
      types = fields.words("columnTypes");
    }
    fields.ignore("schema", "columns", "columnTypes");
    return of(names, types, formats);
  }

  private static FireSchema of(List<FireText> names, List<FireText> types, List<FireText> formats) {
    return new FireSchema(
        FireRow.of(names, types, formats).stream()
            .map(row -> new FireColumn(row.cell(0), row.cell(1), row.cell(2)))
            .toList());
  }

  /** The columns of a dataset: a text whose names may lack quotes, or a model of columns. */
  static FireSchema of(FireDataset dataset) {
    Optional<JsonObject> written =
        dataset.json().value("datasetSchema").flatMap(value -> object(value));
    if (written.isPresent()) {
      JsonObject schema = written.get();
      return of(texts(schema, "colNames"), texts(schema, "colTypes"), texts(schema, "colFormats"));
    }
    List<FireColumn> columns = new ArrayList<>();
    JsonValue model = dataset.json().value("schemaModel").orElse(null);
    if (model instanceof JsonObject object) {
      for (JsonValue item : FireJson.items(object, "schemaColList")) {
        if (item instanceof JsonObject column) {
          columns.add(
              new FireColumn(
                  text(column, "colName"), text(column, "colType"), text(column, "colFormat")));
        }
      }
    }
    return new FireSchema(columns);
  }

  /** The columns as the engine's own files have them. */
  static FireSchema of(JsonValue value) {
    JsonValue inside =
        value instanceof JsonArray pair && pair.items().size() == 2 ? pair.items().get(1) : value;
    return inside instanceof JsonObject schema
        ? of(
            texts(schema, "columnNames"),
            texts(schema, "columnTypes"),
            texts(schema, "columnFormats"))
        : new FireSchema(List.of());
  }

  private static Optional<JsonObject> object(JsonValue value) {
    JsonValue read =
        value instanceof JsonString text && !text.value().isBlank()
            ? EmbeddedJson.readLenient(text).value().orElse(value)
            : value;
    return read instanceof JsonObject object && !object.isEmpty()
        ? Optional.of(object)
        : Optional.empty();
  }

  private static List<FireText> texts(JsonObject object, String name) {
    return FireJson.items(object, name).stream().map(FireText::of).toList();
  }

  private static FireText text(JsonObject object, String name) {
    Location at = object.value(name).map(JsonValue::location).orElse(object.location());
    return new FireText(FireJson.text(object, name), at);
  }
}
