// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an Avro schema is to Spark. */
final class AvroTypes {

  private static final Set<String> WHOLE = Set.of("int", "long");
  private static final Set<String> FRACTIONAL = Set.of("float", "double");

  /** Types that have names, which other places can use; unknown while they are being read. */
  private final Map<String, DataType> named = new HashMap<>();

  private AvroTypes() {}

  static Schema schema(String json) throws UnknownSourceException {
    Diagnosed<JsonValue> document = JsonReader.read(new SourceText("schema", json));
    if (document.hasErrors() || document.value().isEmpty()) {
      throw new UnknownSourceException("the schema is no JSON");
    }
    if (new AvroTypes().type(document.value().get(), "") instanceof DataType.Struct struct) {
      return struct.fields();
    }
    throw new UnknownSourceException("the schema is no record");
  }

  private DataType type(JsonValue schema, String namespace) throws UnknownSourceException {
    if (schema instanceof JsonString name) {
      return byName(name.value(), namespace);
    }
    if (schema instanceof JsonArray union) {
      return union(union, namespace);
    }
    if (!(schema instanceof JsonObject object)) {
      throw new UnknownSourceException("a type is " + schema.kind());
    }
    JsonValue type = member(object, "type");
    if (!(type instanceof JsonString name)) {
      throw new UnknownSourceException("a type is " + type.kind());
    }
    String logical = text(object, "logicalType");
    return switch (name.value()) {
      case "record", "error" -> record(object, namespace);
      case "array" -> new DataType.Array(type(member(object, "items"), namespace));
      case "map" ->
          new DataType.Map(DataType.Simple.STRING, type(member(object, "values"), namespace));
      case "enum" -> named(object, namespace, DataType.Simple.STRING);
      case "fixed" -> named(object, namespace, fixed(object, logical));
      case "bytes" -> logical.equals("decimal") ? decimal(object, 38) : DataType.Simple.BINARY;
      case "int" ->
          logical.equals("date")
              ? DataType.Simple.DATE
              : noted(object, byName(name.value(), namespace));
      case "long" ->
          switch (logical) {
            case "timestamp-millis", "timestamp-micros" -> DataType.Simple.TIMESTAMP;
            case "local-timestamp-millis", "local-timestamp-micros" ->
                DataType.Simple.TIMESTAMP_NTZ;
            default -> noted(object, byName(name.value(), namespace));
          };
      default -> byName(name.value(), namespace);
    };
  }

  private DataType byName(String name, String namespace) throws UnknownSourceException {
    return switch (name) {
      case "null" -> DataType.Simple.VOID;
      case "boolean" -> DataType.Simple.BOOLEAN;
      case "int" -> DataType.Simple.INT;
      case "long" -> DataType.Simple.LONG;
      case "float" -> DataType.Simple.FLOAT;
      case "double" -> DataType.Simple.DOUBLE;
      case "string" -> DataType.Simple.STRING;
      case "bytes" -> DataType.Simple.BINARY;
      default -> {
        DataType known = named.get(fullName(name, namespace));
        if (known == null) {
          throw new UnknownSourceException("the type " + name + " is not known, or holds itself");
        }
        yield known;
      }
    };
  }

  private DataType record(JsonObject object, String namespace) throws UnknownSourceException {
    String name = fullName(text(object, "name"), text(object, "namespace", namespace));
    if (!(member(object, "fields") instanceof JsonArray fields)) {
      throw new UnknownSourceException("a record has no fields");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonValue item : fields.items()) {
      if (!(item instanceof JsonObject field)) {
        throw new UnknownSourceException("a field is " + item.kind());
      }
      columns.add(Column.of(text(field, "name"), type(member(field, "type"), namespaceOf(name))));
    }
    DataType struct = new DataType.Struct(Schema.of(columns));
    named.put(name, struct);
    return struct;
  }

  private DataType named(JsonObject object, String namespace, DataType type) {
    named.put(fullName(text(object, "name"), text(object, "namespace", namespace)), type);
    return type;
  }

  /** Null beside one other type makes that one nullable; other unions are structs. */
  private DataType union(JsonArray union, String namespace) throws UnknownSourceException {
    List<DataType> types = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonValue branch : union.items()) {
      DataType type = type(branch, namespace);
      if (type != DataType.Simple.VOID) {
        types.add(type);
        names.add(primitiveName(branch));
      }
    }
    if (types.isEmpty()) {
      throw new UnknownSourceException("a union has no types");
    }
    if (types.size() == 1) {
      return types.get(0);
    }
    if (types.size() == 2 && WHOLE.equals(Set.copyOf(names))) {
      return DataType.Simple.LONG;
    }
    if (types.size() == 2 && FRACTIONAL.equals(Set.copyOf(names))) {
      return DataType.Simple.DOUBLE;
    }
    List<Column> members = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      members.add(Column.of("member" + i, types.get(i)));
    }
    return new DataType.Struct(Schema.of(members));
  }

  private static String primitiveName(JsonValue branch) {
    JsonValue type =
        branch instanceof JsonObject object ? object.value("type").orElse(branch) : branch;
    return type instanceof JsonString name ? name.value() : "";
  }

  private static DataType fixed(JsonObject object, String logical) {
    int size = number(object, "size", 0);
    return logical.equals("decimal") && size > 0
        ? decimal(object, (int) Math.floor(Math.log10(Math.pow(2, 8.0 * size - 1) - 1)))
        : DataType.Simple.BINARY;
  }

  /** A decimal that Avro takes for none is plain bytes. */
  private static DataType decimal(JsonObject object, int mostDigits) {
    int precision = number(object, "precision", 0);
    int scale = number(object, "scale", 0);
    if (precision < 1 || scale < 0 || scale > precision || precision > mostDigits) {
      return precision > 38 ? DataType.UNKNOWN : DataType.Simple.BINARY;
    }
    return precision > 38 ? DataType.UNKNOWN : new DataType.Decimal(precision, scale);
  }

  /** Spark notes types that Avro lacks. */
  private static DataType noted(JsonObject object, DataType type) {
    String note = text(object, "spark.sql.catalyst.type");
    return note.isEmpty() ? type : SparkJsonSchema.simple(note);
  }

  private static String fullName(String name, String namespace) {
    return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
  }

  private static String namespaceOf(String fullName) {
    int dot = fullName.lastIndexOf('.');
    return dot < 0 ? "" : fullName.substring(0, dot);
  }

  private static JsonValue member(JsonObject object, String name) throws UnknownSourceException {
    return object
        .value(name)
        .orElseThrow(() -> new UnknownSourceException("a type has no " + name));
  }

  private static String text(JsonObject object, String name) {
    return text(object, name, "");
  }

  private static String text(JsonObject object, String name, String otherwise) {
    return object.value(name).orElse(null) instanceof JsonString text ? text.value() : otherwise;
  }

  private static int number(JsonObject object, String name, int otherwise) {
    return object.value(name).orElse(null) instanceof JsonNumber number
        ? number.value().intValue()
        : otherwise;
  }
}
