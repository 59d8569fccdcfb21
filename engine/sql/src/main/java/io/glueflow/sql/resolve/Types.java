// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeFamily;
import java.util.List;

/** What types are to expressions. */
final class Types {

  private Types() {}

  /** The type that expressions see of a column: strings have no length there. */
  static DataType plain(DataType type) {
    if (type instanceof DataType.Char || type instanceof DataType.Varchar) {
      return Simple.STRING;
    }
    if (type instanceof DataType.Array array) {
      return new DataType.Array(plain(array.element()));
    }
    if (type instanceof DataType.Map map) {
      return new DataType.Map(plain(map.key()), plain(map.value()));
    }
    if (type instanceof DataType.Struct struct) {
      return new DataType.Struct(
          new Schema(
              struct.fields().columns().stream()
                  .map(c -> new Column(c.name(), plain(c.type()), c.nullable(), c.comment()))
                  .toList(),
              struct.fields().open()));
    }
    return type;
  }

  /** Whether all of a type is known, its parts too. */
  static boolean isKnown(DataType type) {
    if (type instanceof DataType.Array array) {
      return isKnown(array.element());
    }
    if (type instanceof DataType.Map map) {
      return isKnown(map.key()) && isKnown(map.value());
    }
    if (type instanceof DataType.Struct struct) {
      return !struct.fields().open()
          && struct.fields().columns().stream().allMatch(field -> isKnown(field.type()));
    }
    return !type.equals(DataType.UNKNOWN);
  }

  static boolean isNumeric(DataType type) {
    return TypeFamily.NUMERIC.contains(type);
  }

  /** Whether a type has no parts. */
  static boolean isPlain(DataType type) {
    return type instanceof Simple || type instanceof DataType.Decimal;
  }

  static boolean isInterval(DataType type) {
    return type == Simple.YEAR_MONTH_INTERVAL || type == Simple.DAY_TIME_INTERVAL;
  }

  static DataType.Struct struct(List<Column> fields) {
    return new DataType.Struct(Schema.of(fields));
  }

  static Column field(String name, Typed value) {
    return new Column(name, value.type(), value.nullable(), "");
  }
}
