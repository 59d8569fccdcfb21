// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.Simple.BOOLEAN;
import static io.glueflow.model.type.DataType.Simple.DOUBLE;
import static io.glueflow.model.type.DataType.Simple.STRING;

import java.util.Optional;

/** Which types values are compared in. */
final class ComparedTypes {

  private final SparkLine line;
  private final boolean ansi;
  private final WiderTypes wider;

  ComparedTypes(SparkLine line, boolean ansi, WiderTypes wider) {
    this.line = line;
    this.ansi = ansi;
    this.wider = wider;
  }

  /** The type of both sides of {@code =}. */
  Optional<DataType> forEquality(DataType a, DataType b) {
    if (!ansi && a == BOOLEAN && TypeKinds.isNumeric(b)) {
      return Optional.of(b);
    }
    return !ansi && b == BOOLEAN && TypeKinds.isNumeric(a) ? Optional.of(a) : forOrdering(a, b);
  }

  /** The type of both sides of {@code <}. */
  Optional<DataType> forOrdering(DataType a, DataType b) {
    Optional<DataType> common =
        TypeKinds.isString(a) || TypeKinds.isString(b)
            ? besideStrings(a, b)
            : ofNumbers(a, b).or(() -> wider.tightest(a, b));
    return common
        .or(() -> Optional.of(a).filter(type -> isSame(a, b)))
        .filter(TypeKinds::isOrderable);
  }

  private boolean isSame(DataType a, DataType b) {
    return line == SparkLine.SPARK_3_5
        ? TypeKinds.isSame(a, b)
        : TypeKinds.isSameWithoutNames(a, b);
  }

  private Optional<DataType> besideStrings(DataType a, DataType b) {
    if (a.equals(b)) {
      return Optional.of(a);
    }
    if (ansi || TypeKinds.isUnknown(a) || TypeKinds.isUnknown(b)) {
      return WiderTypes.beside(a, b).or(() -> wider.tightest(a, b));
    }
    DataType other = TypeKinds.isString(a) ? b : a;
    if (TypeKinds.isVoid(other)) {
      return Optional.of(STRING);
    }
    if (other instanceof DataType.Decimal decimal) {
      boolean kept = line != SparkLine.SPARK_3_5 && decimal.scale() == 0;
      return Optional.of(kept ? other : DOUBLE);
    }
    return Optional.of(other)
        .filter(type -> TypeKinds.isAtomic(type) && !TypeKinds.isInterval(type));
  }

  private Optional<DataType> ofNumbers(DataType a, DataType b) {
    boolean decimals = a instanceof DataType.Decimal || b instanceof DataType.Decimal;
    return decimals && TypeKinds.isNumeric(a) && TypeKinds.isNumeric(b)
        ? wider.widerWithoutStrings(a, b)
        : Optional.empty();
  }
}
