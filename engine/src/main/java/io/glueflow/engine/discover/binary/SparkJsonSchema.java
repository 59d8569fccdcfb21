// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads schemas as Spark writes them in JSON. */
public final class SparkJsonSchema {

  private SparkJsonSchema() {}

  /**
   * Reads a schema.
   *
   * @throws UnknownSourceException when the text is none
   */
  public static Schema read(String json) throws UnknownSourceException {
    Diagnosed<JsonValue> document = JsonReader.read(new SourceText("schema", json));
    if (document.hasErrors()
        || !(document.value().orElse(null) instanceof JsonObject object)
        || !(type(object) instanceof DataType.Struct struct)) {
      throw new UnknownSourceException("there is no schema in JSON");
    }
    return struct.fields();
  }

  private static DataType type(JsonValue json) throws UnknownSourceException {
    if (json instanceof JsonString name) {
      return simple(name.value());
    }
    if (!(json instanceof JsonObject object)) {
      throw new UnknownSourceException("a type is " + json.kind());
    }
    return switch (text(object, "type")) {
      case "struct" -> new DataType.Struct(fields(object));
      case "array" -> new DataType.Array(type(member(object, "elementType")));
      case "map" ->
          new DataType.Map(type(member(object, "keyType")), type(member(object, "valueType")));
      default -> DataType.UNKNOWN;
    };
  }

  private static Schema fields(JsonObject struct) throws UnknownSourceException {
    if (!(member(struct, "fields") instanceof JsonArray fields)) {
      throw new UnknownSourceException("a struct has no fields");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonValue item : fields.items()) {
      if (!(item instanceof JsonObject field)) {
        throw new UnknownSourceException("a field is " + item.kind());
      }
      columns.add(
          new Column(text(field, "name"), type(member(field, "type")), true, comment(field)));
    }
    return Schema.of(columns);
  }

  private static String comment(JsonObject field) {
    Optional<JsonValue> metadata = field.value("metadata");
    return metadata.orElse(null) instanceof JsonObject object
            && object.value("comment").orElse(null) instanceof JsonString comment
        ? comment.value()
        : "";
  }

  /** A type by the name that Spark has for it. */
  static DataType simple(String name) {
    if (name.startsWith("decimal(")) {
      return ddl(name);
    }
    return switch (name) {
      // as Spark 2 wrote it
      case "null" -> DataType.Simple.VOID;
      // Spark 3.5 reads the struct that it is stored as
      case "variant" -> DataType.UNKNOWN;
      default -> DataType.Simple.ofSparkName(name);
    };
  }

  private static DataType ddl(String name) {
    try {
      return DdlParser.parseType(name);
    } catch (DdlException e) {
      return DataType.UNKNOWN;
    }
  }

  private static JsonValue member(JsonObject object, String name) throws UnknownSourceException {
    return object
        .value(name)
        .orElseThrow(() -> new UnknownSourceException("a type has no " + name));
  }

  private static String text(JsonObject object, String name) throws UnknownSourceException {
    if (member(object, name) instanceof JsonString text) {
      return text.value();
    }
    throw new UnknownSourceException(name + " is no text");
  }
}
