// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.List;

/** Which kinds a type is of, as Spark's rules about types tell them apart. */
final class TypeKinds {

  /** From the narrowest to the widest number type that is no decimal. */
  private static final List<DataType> NUMBERS =
      List.of(
          DataType.Simple.BYTE,
          DataType.Simple.SHORT,
          DataType.Simple.INT,
          DataType.Simple.LONG,
          DataType.Simple.FLOAT,
          DataType.Simple.DOUBLE);

  private TypeKinds() {}

  /** The type that expressions see: strings have no length there. */
  static DataType plain(DataType type) {
    if (type instanceof DataType.Char || type instanceof DataType.Varchar) {
      return DataType.Simple.STRING;
    }
    if (type instanceof DataType.Array array) {
      return new DataType.Array(plain(array.element()));
    }
    if (type instanceof DataType.Map map) {
      return new DataType.Map(plain(map.key()), plain(map.value()));
    }
    if (type instanceof DataType.Struct struct) {
      Schema fields = struct.fields();
      return fields.open()
          ? DataType.UNKNOWN
          : new DataType.Struct(
              Schema.of(
                  fields.columns().stream()
                      .map(f -> new Column(f.name(), plain(f.type()), f.nullable(), f.comment()))
                      .toList()));
    }
    return type;
  }

  static boolean isUnknown(DataType type) {
    return type.equals(DataType.UNKNOWN);
  }

  static boolean isVoid(DataType type) {
    return type == DataType.Simple.VOID;
  }

  static boolean isString(DataType type) {
    return type == DataType.Simple.STRING;
  }

  static boolean isIntegral(DataType type) {
    int place = NUMBERS.indexOf(type);
    return place >= 0 && place <= NUMBERS.indexOf(DataType.Simple.LONG);
  }

  static boolean isFractional(DataType type) {
    return type instanceof DataType.Decimal || isFloating(type);
  }

  static boolean isFloating(DataType type) {
    return type == DataType.Simple.FLOAT || type == DataType.Simple.DOUBLE;
  }

  static boolean isNumeric(DataType type) {
    return isIntegral(type) || isFractional(type);
  }

  static boolean isTimestamp(DataType type) {
    return type == DataType.Simple.TIMESTAMP || type == DataType.Simple.TIMESTAMP_NTZ;
  }

  static boolean isDateOrTimestamp(DataType type) {
    return type == DataType.Simple.DATE || isTimestamp(type);
  }

  static boolean isInterval(DataType type) {
    return type == DataType.Simple.DAY_TIME_INTERVAL || type == DataType.Simple.YEAR_MONTH_INTERVAL;
  }

  /** Whether a type has no parts and holds more than null. */
  static boolean isAtomic(DataType type) {
    return type instanceof DataType.Decimal || (type instanceof DataType.Simple && !isVoid(type));
  }

  /** The wider of two number types that are no decimals. */
  static DataType widerNumber(DataType a, DataType b) {
    return NUMBERS.get(Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b)));
  }

  /** Whether values of a type have an order, and so can be compared at all. */
  static boolean isOrderable(DataType type) {
    if (type instanceof DataType.Array array) {
      return isOrderable(array.element());
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream().allMatch(field -> isOrderable(field.type()));
    }
    return !(type instanceof DataType.Map) && type != DataType.Simple.VARIANT;
  }

  /** Whether two types differ in nothing but what may be null, and the case of names. */
  static boolean isSame(DataType a, DataType b) {
    return isSame(a, b, true);
  }

  /** Whether two types differ in nothing but what may be null, and the names of fields. */
  static boolean isSameWithoutNames(DataType a, DataType b) {
    return isSame(a, b, false);
  }

  private static boolean isSame(DataType a, DataType b, boolean names) {
    if (a instanceof DataType.Array left && b instanceof DataType.Array right) {
      return isSame(left.element(), right.element(), names);
    }
    if (a instanceof DataType.Map left && b instanceof DataType.Map right) {
      return isSame(left.key(), right.key(), names) && isSame(left.value(), right.value(), names);
    }
    if (a instanceof DataType.Struct left && b instanceof DataType.Struct right) {
      List<Column> leftFields = left.fields().columns();
      List<Column> rightFields = right.fields().columns();
      boolean same = leftFields.size() == rightFields.size();
      for (int i = 0; same && i < leftFields.size(); i++) {
        Column leftField = leftFields.get(i);
        Column rightField = rightFields.get(i);
        same =
            (!names || leftField.name().equalsIgnoreCase(rightField.name()))
                && isSame(leftField.type(), rightField.type(), names);
      }
      return same;
    }
    return a.equals(b) || isUnknown(a) || isUnknown(b);
  }
}
