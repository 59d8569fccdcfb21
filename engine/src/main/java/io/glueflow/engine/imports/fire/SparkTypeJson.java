// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads types as Spark writes them in JSON. */
final class SparkTypeJson {

  private SparkTypeJson() {}

  /** Reads a type; empty when it is none that can be written down. */
  static Optional<DataType> read(JsonValue json) {
    if (json instanceof JsonString name) {
      return named(name.value());
    }
    if (!(json instanceof JsonObject object)) {
      return Optional.empty();
    }
    return switch (FireJson.text(object, "type")) {
      case "struct" -> struct(object);
      case "array" -> part(object, "elementType").map(DataType.Array::new);
      case "map" ->
          part(object, "keyType")
              .flatMap(key -> part(object, "valueType").map(value -> new DataType.Map(key, value)));
      case "udt" -> part(object, "sqlType");
      default -> Optional.empty();
    };
  }

  private static Optional<DataType> part(JsonObject object, String name) {
    return object.value(name).flatMap(SparkTypeJson::read);
  }

  private static Optional<DataType> named(String name) {
    try {
      return Optional.of(DdlParser.parseType(name));
    } catch (DdlException e) {
      return Optional.empty();
    }
  }

  private static Optional<DataType> struct(JsonObject object) {
    List<Column> fields = new ArrayList<>();
    for (JsonValue item : FireJson.items(object, "fields")) {
      Optional<DataType> type =
          item instanceof JsonObject field ? part(field, "type") : Optional.empty();
      if (type.isEmpty()) {
        return Optional.empty();
      }
      JsonObject field = (JsonObject) item;
      boolean nullable =
          !(field.value("nullable").orElse(null) instanceof JsonBoolean given) || given.value();
      fields.add(new Column(FireJson.text(field, "name"), type.get(), nullable, ""));
    }
    return Optional.of(new DataType.Struct(Schema.of(fields)));
  }
}
