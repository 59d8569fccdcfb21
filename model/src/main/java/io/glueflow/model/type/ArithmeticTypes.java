// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.Simple.DOUBLE;
import static io.glueflow.model.type.DataType.Simple.INT;
import static io.glueflow.model.type.DataType.Simple.LONG;

import java.util.Optional;

/** Which types operators between numbers yield. */
final class ArithmeticTypes {

  private final boolean ansi;
  private final WiderTypes wider;

  ArithmeticTypes(boolean ansi, WiderTypes wider) {
    this.ansi = ansi;
    this.wider = wider;
  }

  /** The type of what an operator yields for operands that are no dates and no intervals. */
  Optional<DataType> result(ArithmeticOperator operator, DataType a, DataType b) {
    if (TypeKinds.isVoid(a) && TypeKinds.isVoid(b)) {
      return Optional.of(ofNulls(operator));
    }
    if (TypeKinds.isString(a) || TypeKinds.isString(b)) {
      return besideStrings(operator, a, b);
    }
    if (operator.isBitwise()) {
      return wider.tightest(a, b).filter(TypeKinds::isIntegral);
    }
    boolean decimals = a instanceof DataType.Decimal || b instanceof DataType.Decimal;
    return decimals ? ofDecimals(operator, a, b) : ofNumbers(operator, a, b);
  }

  private static DataType ofNulls(ArithmeticOperator operator) {
    if (operator == ArithmeticOperator.INTEGRAL_DIVIDE) {
      return LONG;
    }
    return operator.isBitwise() ? INT : DOUBLE;
  }

  private Optional<DataType> besideStrings(ArithmeticOperator operator, DataType a, DataType b) {
    if (!ansi) {
      return result(operator, asNumber(a), asNumber(b));
    }
    return WiderTypes.beside(a, b)
        .filter(TypeKinds::isNumeric)
        .flatMap(type -> result(operator, type, type));
  }

  private static DataType asNumber(DataType type) {
    return TypeKinds.isString(type) ? DOUBLE : type;
  }

  private static Optional<DataType> ofDecimals(
      ArithmeticOperator operator, DataType a, DataType b) {
    if (TypeKinds.isFloating(a) || TypeKinds.isFloating(b)) {
      return Optional.<DataType>of(DOUBLE)
          .filter(type -> operator != ArithmeticOperator.INTEGRAL_DIVIDE)
          .filter(type -> TypeKinds.isNumeric(a) && TypeKinds.isNumeric(b));
    }
    if (operator == ArithmeticOperator.DIVIDE && TypeKinds.isVoid(a)) {
      return Optional.of(DOUBLE);
    }
    DataType left = TypeKinds.isVoid(a) ? b : a;
    DataType right = TypeKinds.isVoid(b) ? a : b;
    return Decimals.holding(left)
        .flatMap(
            l ->
                Decimals.holding(right)
                    .map(
                        r ->
                            operator == ArithmeticOperator.INTEGRAL_DIVIDE
                                ? LONG
                                : Decimals.result(operator, l, r)));
  }

  private Optional<DataType> ofNumbers(ArithmeticOperator operator, DataType a, DataType b) {
    Optional<DataType> common = wider.tightest(a, b);
    return switch (operator) {
      case DIVIDE -> common.filter(TypeKinds::isNumeric).map(type -> DOUBLE);
      case INTEGRAL_DIVIDE -> common.filter(TypeKinds::isIntegral).map(type -> LONG);
      default -> common.filter(TypeKinds::isNumeric);
    };
  }
}
