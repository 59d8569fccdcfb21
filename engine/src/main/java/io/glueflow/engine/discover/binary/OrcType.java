// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A type of an ORC file, as its footer lists them.
 *
 * @param kind what it is, by ORC's number
 * @param children its parts, by their places in the list
 * @param names the names of the fields of a struct
 * @param precision digits of a decimal
 * @param scale digits of a decimal behind the point
 * @param sparkType what Spark noted for a type that ORC lacks; empty without such a note
 */
record OrcType(
    int kind,
    List<Integer> children,
    List<String> names,
    int precision,
    int scale,
    String sparkType) {

  private static final int DEEPEST = 50;
  private static final int STRUCT = 12;
  private static final String SPARK_TYPE = "spark.sql.catalyst.type";

  static OrcType read(ProtobufReader message) throws UnknownSourceException {
    int kind = 0;
    List<Integer> children = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int precision = 0;
    int scale = 0;
    String sparkType = "";
    for (int field = message.next(); field != 0; field = message.next()) {
      switch (field) {
        case 1 -> kind = (int) message.number();
        case 2 -> addNumbers(message, children);
        case 3 -> names.add(message.string());
        case 5 -> precision = (int) message.number();
        case 6 -> scale = (int) message.number();
        case 7 -> sparkType = sparkType(message.message(), sparkType);
        default -> message.skip();
      }
    }
    return new OrcType(kind, children, names, precision, scale, sparkType);
  }

  private static void addNumbers(ProtobufReader message, List<Integer> numbers)
      throws UnknownSourceException {
    if (!message.isBytes()) {
      numbers.add((int) message.number());
      return;
    }
    ProtobufReader packed = message.message();
    while (packed.hasMore()) {
      numbers.add((int) packed.number());
    }
  }

  private static String sparkType(ProtobufReader attribute, String otherwise)
      throws UnknownSourceException {
    String key = "";
    String value = "";
    for (int field = attribute.next(); field != 0; field = attribute.next()) {
      switch (field) {
        case 1 -> key = attribute.string();
        case 2 -> value = attribute.string();
        default -> attribute.skip();
      }
    }
    return key.equals(SPARK_TYPE) ? value : otherwise;
  }

  /** The columns of a file; its first type is the struct of a row. */
  static Schema schema(List<OrcType> types) throws UnknownSourceException {
    if (types.isEmpty() || types.get(0).kind != STRUCT || types.get(0).names.isEmpty()) {
      throw new UnknownSourceException("the file has no columns");
    }
    return types.get(0).fields(types, 0);
  }

  private Schema fields(List<OrcType> types, int depth) throws UnknownSourceException {
    if (names.size() != children.size()) {
      throw new UnknownSourceException("a struct has fields without names");
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(Column.of(names.get(i), child(types, i, depth)));
    }
    return Schema.of(columns);
  }

  private DataType child(List<OrcType> types, int index, int depth) throws UnknownSourceException {
    int place = index < children.size() ? children.get(index) : -1;
    if (place <= 0 || place >= types.size() || depth > DEEPEST) {
      throw new UnknownSourceException("a type has no parts");
    }
    return types.get(place).type(types, depth + 1);
  }

  private DataType type(List<OrcType> types, int depth) throws UnknownSourceException {
    return switch (kind) {
      case STRUCT -> new DataType.Struct(fields(types, depth));
      case 10 -> new DataType.Array(child(types, 0, depth));
      case 11 -> new DataType.Map(child(types, 0, depth), child(types, 1, depth));
      default -> sparkType.isEmpty() ? simple() : SparkJsonSchema.simple(sparkType);
    };
  }

  private DataType simple() {
    return switch (kind) {
      case 0 -> DataType.Simple.BOOLEAN;
      case 1 -> DataType.Simple.BYTE;
      case 2 -> DataType.Simple.SHORT;
      case 3 -> DataType.Simple.INT;
      case 4 -> DataType.Simple.LONG;
      case 5 -> DataType.Simple.FLOAT;
      case 6 -> DataType.Simple.DOUBLE;
      case 7, 16, 17 -> DataType.Simple.STRING;
      case 8 -> DataType.Simple.BINARY;
      case 9 -> DataType.Simple.TIMESTAMP;
      case 14 -> decimal();
      case 15 -> DataType.Simple.DATE;
      default -> DataType.UNKNOWN;
    };
  }

  private DataType decimal() {
    boolean valid = precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision;
    return valid ? new DataType.Decimal(precision, scale) : DataType.UNKNOWN;
  }
}
