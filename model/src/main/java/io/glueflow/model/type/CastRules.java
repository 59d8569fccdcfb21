// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.Simple.BINARY;
import static io.glueflow.model.type.DataType.Simple.BOOLEAN;
import static io.glueflow.model.type.DataType.Simple.DATE;
import static io.glueflow.model.type.DataType.Simple.LONG;
import static io.glueflow.model.type.DataType.Simple.TIMESTAMP;
import static io.glueflow.model.type.DataType.Simple.VARIANT;

import java.util.List;
import java.util.function.BiPredicate;

/** Which types can be cast to which, and where that may yield null. */
final class CastRules {

  private final BiPredicate<DataType, DataType> ofSimple;
  private final boolean yieldsNull;

  /**
   * Rules for all types.
   *
   * @param ofSimple which types without parts can be cast
   * @param yieldsNull whether a value that cannot be cast becomes null
   */
  private CastRules(BiPredicate<DataType, DataType> ofSimple, boolean yieldsNull) {
    this.ofSimple = ofSimple;
    this.yieldsNull = yieldsNull;
  }

  /** Whether CAST does it, with ANSI mode off. */
  static boolean castable(DataType from, DataType to) {
    return new CastRules(CastRules::isLegacyCast, true).allow(from, to);
  }

  /** Whether CAST does it in ANSI mode, where it fails instead of yielding null. */
  static boolean castableInAnsi(DataType from, DataType to) {
    return new CastRules(CastRules::isAnsiCast, false).allow(from, to);
  }

  /** Whether TRY_CAST does it. */
  static boolean tryCastable(DataType from, DataType to) {
    return new CastRules(CastRules::isAnsiCast, true).allow(from, to);
  }

  /** Whether a value can be stored in a column of another type, in ANSI mode. */
  static boolean storable(DataType from, DataType to) {
    return new CastRules(CastRules::isStored, true).allow(from, to);
  }

  private boolean allow(DataType from, DataType to) {
    if (TypeKinds.isUnknown(from)
        || TypeKinds.isUnknown(to)
        || from.equals(to)
        || TypeKinds.isVoid(from)) {
      return true;
    }
    if (from instanceof DataType.Array left && to instanceof DataType.Array right) {
      return allow(left.element(), right.element());
    }
    if (from instanceof DataType.Map left && to instanceof DataType.Map right) {
      return allow(left.key(), right.key())
          && !(yieldsNull && makesNull(left.key(), right.key()))
          && allow(left.value(), right.value());
    }
    if (from instanceof DataType.Struct left && to instanceof DataType.Struct right) {
      return allow(left.fields().columns(), right.fields().columns());
    }
    return ofSimple.test(from, to);
  }

  private boolean allow(List<Column> from, List<Column> to) {
    boolean castable = from.size() == to.size();
    for (int i = 0; castable && i < from.size(); i++) {
      Column left = from.get(i);
      Column right = to.get(i);
      boolean mayBeNull = left.nullable() || (yieldsNull && makesNull(left.type(), right.type()));
      castable = allow(left.type(), right.type()) && (right.nullable() || !mayBeNull);
    }
    return castable;
  }

  private static boolean isLegacyCast(DataType from, DataType to) {
    if (isAnsiCast(from, to)) {
      return true;
    }
    boolean fromDate = from == DATE || from == TIMESTAMP;
    return (fromDate && (to == BOOLEAN || TypeKinds.isNumeric(to)))
        || (from == BOOLEAN && to == TIMESTAMP)
        || (TypeKinds.isIntegral(from) && to == BINARY);
  }

  private static boolean isAnsiCast(DataType from, DataType to) {
    if (TypeKinds.isString(to)) {
      return true;
    }
    if (to == VARIANT || from == VARIANT) {
      return true;
    }
    if (TypeKinds.isString(from)) {
      return TypeKinds.isAtomic(to);
    }
    if (TypeKinds.isNumeric(from)) {
      return TypeKinds.isNumeric(to)
          || to == BOOLEAN
          || to == TIMESTAMP
          || (TypeKinds.isInterval(to) && !TypeKinds.isFloating(from));
    }
    if (TypeKinds.isDateOrTimestamp(from)) {
      return TypeKinds.isDateOrTimestamp(to) || (from == TIMESTAMP && TypeKinds.isNumeric(to));
    }
    if (TypeKinds.isInterval(from)) {
      return TypeKinds.isNumeric(to) && !TypeKinds.isFloating(to);
    }
    return from == BOOLEAN && TypeKinds.isNumeric(to);
  }

  private static boolean isStored(DataType from, DataType to) {
    return (TypeKinds.isNumeric(from) && TypeKinds.isNumeric(to))
        || (TypeKinds.isAtomic(from) && TypeKinds.isString(to))
        || (TypeKinds.isDateOrTimestamp(from) && TypeKinds.isDateOrTimestamp(to));
  }

  /** Whether a cast may yield null for what is not null. */
  static boolean makesNull(DataType from, DataType to) {
    boolean unknown = TypeKinds.isUnknown(from) || TypeKinds.isUnknown(to);
    if (unknown || TypeKinds.isVoid(from) || from.equals(to)) {
      return false;
    }
    if (TypeKinds.isString(from)) {
      return to != BINARY;
    }
    if (TypeKinds.isString(to)) {
      return false;
    }
    if (to instanceof DataType.Decimal decimal) {
      return !fits(from, decimal);
    }
    if (from == TIMESTAMP && TypeKinds.isIntegral(to)) {
      return to != LONG;
    }
    if (from == DATE || to == DATE) {
      return !(from == TIMESTAMP || to == TIMESTAMP);
    }
    return (TypeKinds.isFloating(from) && to == TIMESTAMP)
        || (TypeKinds.isFractional(from) && TypeKinds.isIntegral(to));
  }

  private static boolean fits(DataType from, DataType.Decimal to) {
    if (from instanceof DataType.Decimal decimal) {
      return Decimals.fits(from, to)
          || to.precision() - to.scale() > decimal.precision() - decimal.scale();
    }
    return from == BOOLEAN
        ? to.precision() > to.scale()
        : TypeKinds.isIntegral(from) && Decimals.fits(from, to);
  }
}
