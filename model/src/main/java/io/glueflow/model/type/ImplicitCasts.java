// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.Simple.BINARY;
import static io.glueflow.model.type.DataType.Simple.DATE;
import static io.glueflow.model.type.DataType.Simple.TIMESTAMP;

import java.util.Optional;

/** What an argument becomes by itself where another type is expected. */
final class ImplicitCasts {

  private final boolean ansi;

  ImplicitCasts(boolean ansi) {
    this.ansi = ansi;
  }

  /** The type an argument is cast to where one type is expected, empty when it is refused. */
  Optional<DataType> toType(DataType from, DataType expected) {
    if (TypeKinds.isUnknown(from) || TypeKinds.isUnknown(expected)) {
      return Optional.of(DataType.UNKNOWN);
    }
    if (TypeKinds.isSame(from, expected)) {
      return Optional.of(from);
    }
    if (TypeKinds.isVoid(from)) {
      return Optional.of(expected);
    }
    return ansi ? inAnsi(from, expected) : inLegacy(from, expected);
  }

  /** The type an argument is cast to where any of a family is expected. */
  Optional<DataType> toFamily(DataType from, TypeFamily expected) {
    if (TypeKinds.isUnknown(from) || expected.contains(from)) {
      return Optional.of(from);
    }
    boolean becomesStandard =
        TypeKinds.isVoid(from)
            || switch (expected) {
              case NUMERIC -> TypeKinds.isString(from);
              case INTEGRAL -> TypeKinds.isString(from) && ansi;
              case DECIMAL -> false;
              case TIMESTAMP -> TypeKinds.isString(from) || from == DATE;
            };
    if (becomesStandard) {
      return Optional.of(expected.standard());
    }
    if (expected != TypeFamily.DECIMAL) {
      return Optional.empty();
    }
    return TypeKinds.isString(from)
        ? Optional.of(ansi ? expected.standard() : new DataType.Decimal(38, 18))
        : Decimals.holding(from).map(DataType.class::cast);
  }

  private Optional<DataType> inLegacy(DataType from, DataType expected) {
    if (from instanceof DataType.Array left && expected instanceof DataType.Array right) {
      return toType(left.element(), right.element()).map(DataType.Array::new);
    }
    if (from instanceof DataType.Map left && expected instanceof DataType.Map right) {
      return toType(left.key(), right.key())
          .filter(key -> !CastRules.makesNull(left.key(), right.key()))
          .flatMap(
              key ->
                  toType(left.value(), right.value()).map(value -> new DataType.Map(key, value)));
    }
    boolean cast =
        (TypeKinds.isNumeric(expected) && (TypeKinds.isNumeric(from) || TypeKinds.isString(from)))
            || (TypeKinds.isString(expected) && TypeKinds.isAtomic(from))
            || (TypeKinds.isString(from) && isReadFromStrings(expected))
            || (from == DATE && expected == TIMESTAMP)
            || (TypeKinds.isTimestamp(from) && expected == DATE);
    return Optional.of(expected).filter(type -> cast);
  }

  private static boolean isReadFromStrings(DataType type) {
    return type == DATE || type == TIMESTAMP || type == BINARY;
  }

  private Optional<DataType> inAnsi(DataType from, DataType expected) {
    if (TypeKinds.isFractional(from) && TypeKinds.isIntegral(expected)) {
      return CastRules.storable(from, expected) ? Optional.of(expected) : Optional.empty();
    }
    if (TypeKinds.isString(from) && TypeKinds.isAtomic(expected)) {
      return Optional.of(expected);
    }
    if (from instanceof DataType.Array left && expected instanceof DataType.Array right) {
      return toType(left.element(), right.element()).map(DataType.Array::new);
    }
    return Optional.of(expected).filter(type -> CastRules.storable(from, expected));
  }
}
