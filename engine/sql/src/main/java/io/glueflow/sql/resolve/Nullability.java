// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;

/** Which conversions can make null of what was not. */
final class Nullability {

  private Nullability() {}

  /** Whether a cast from one type to another can yield null for a value. */
  static boolean ofCast(DataType from, DataType to) {
    if (from.equals(to) || from == Simple.VOID) {
      return false;
    }
    if (from.equals(DataType.UNKNOWN) || to.equals(DataType.UNKNOWN)) {
      return true;
    }
    if (from == Simple.STRING) {
      return to != Simple.BINARY;
    }
    if (to == Simple.STRING) {
      return false;
    }
    if (to == Simple.DATE) {
      return from != Simple.TIMESTAMP;
    }
    if (from == Simple.DATE) {
      return to != Simple.TIMESTAMP;
    }
    if (to instanceof DataType.Decimal decimal) {
      return losesDigits(from, decimal);
    }
    if (TypeFamily.NUMERIC.contains(from) && !TypeFamily.INTEGRAL.contains(from)) {
      return TypeFamily.INTEGRAL.contains(to) || TypeFamily.TIMESTAMP.contains(to);
    }
    boolean seconds = from == Simple.TIMESTAMP && TypeFamily.INTEGRAL.contains(to);
    return (seconds && to != Simple.LONG) || !(Types.isPlain(from) && Types.isPlain(to));
  }

  private static boolean losesDigits(DataType from, DataType.Decimal to) {
    if (from instanceof DataType.Decimal given) {
      return to.precision() - to.scale() < given.precision() - given.scale()
          || to.scale() < given.scale();
    }
    int digits =
        from == Simple.BOOLEAN
            ? 1
            : from == Simple.BYTE
                ? 3
                : from == Simple.SHORT
                    ? 5
                    : from == Simple.INT ? 10 : from == Simple.LONG ? 20 : 39;
    return to.precision() - to.scale() < digits;
  }
}
