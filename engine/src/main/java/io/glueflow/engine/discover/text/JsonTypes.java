// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** How Spark brings types of JSON values together. VOID is what null and empty texts are. */
final class JsonTypes {

  private static final int MOST_DIGITS = 38;

  private JsonTypes() {}

  /** A struct without fields. */
  static final DataType.Struct NOTHING = new DataType.Struct(Schema.of(List.of()));

  /** A struct of fields, ordered by name. */
  static DataType.Struct struct(List<Column> fields) {
    return new DataType.Struct(
        Schema.of(fields.stream().sorted(Comparator.comparing(Column::name)).toList()));
  }

  /** The type that holds values of two others. */
  static DataType common(DataType one, DataType other) {
    if (one.equals(other) || other == DataType.Simple.VOID) {
      return one;
    }
    if (one == DataType.Simple.VOID) {
      return other;
    }
    if (one instanceof DataType.Struct first && other instanceof DataType.Struct second) {
      return common(first.fields(), second.fields());
    }
    if (one instanceof DataType.Array first && other instanceof DataType.Array second) {
      return new DataType.Array(common(first.element(), second.element()));
    }
    return isNumber(one) && isNumber(other) ? number(one, other) : DataType.Simple.STRING;
  }

  private static DataType common(Schema one, Schema other) {
    TreeMap<String, DataType> fields = new TreeMap<>();
    one.columns().forEach(field -> fields.put(field.name(), field.type()));
    other.columns().forEach(field -> fields.merge(field.name(), field.type(), JsonTypes::common));
    List<Column> merged = new ArrayList<>();
    fields.forEach((name, type) -> merged.add(Column.of(name, type)));
    return new DataType.Struct(Schema.of(merged));
  }

  private static boolean isNumber(DataType type) {
    return type == DataType.Simple.LONG
        || type == DataType.Simple.DOUBLE
        || type instanceof DataType.Decimal;
  }

  private static DataType number(DataType one, DataType other) {
    if (one == DataType.Simple.DOUBLE || other == DataType.Simple.DOUBLE) {
      return DataType.Simple.DOUBLE;
    }
    DataType.Decimal first = decimal(one);
    DataType.Decimal second = decimal(other);
    int scale = Math.max(first.scale(), second.scale());
    int whole = Math.max(first.precision() - first.scale(), second.precision() - second.scale());
    return whole + scale > MOST_DIGITS
        ? DataType.Simple.DOUBLE
        : new DataType.Decimal(whole + scale, scale);
  }

  private static DataType.Decimal decimal(DataType type) {
    return type instanceof DataType.Decimal decimal ? decimal : new DataType.Decimal(20, 0);
  }

  /** A type as a column has it: what was only ever null is STRING, empty structs are left out. */
  static Optional<DataType> settled(DataType type) {
    if (type instanceof DataType.Array array) {
      return settled(array.element()).map(DataType.Array::new);
    }
    if (type instanceof DataType.Struct struct) {
      List<Column> fields = new ArrayList<>();
      for (Column field : struct.fields().columns()) {
        if (!field.name().isEmpty()) {
          settled(field.type()).ifPresent(t -> fields.add(Column.of(field.name(), t)));
        }
      }
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(new DataType.Struct(Schema.of(fields)));
    }
    return Optional.of(type == DataType.Simple.VOID ? DataType.Simple.STRING : type);
  }
}
