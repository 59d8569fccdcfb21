// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.Optional;

/** How many digits the decimals have that come out of other numbers. */
final class Decimals {

  private static final int MAXIMUM_PRECISION = 38;

  /** As many digits behind the point as are kept when the integral part needs the room. */
  private static final int MINIMUM_ADJUSTED_SCALE = 6;

  private Decimals() {}

  /** The decimal that holds all values of a number type. */
  static Optional<DataType.Decimal> holding(DataType number) {
    if (number instanceof DataType.Decimal decimal) {
      return Optional.of(decimal);
    }
    if (!(number instanceof DataType.Simple simple)) {
      return Optional.empty();
    }
    return switch (simple) {
      case BYTE -> Optional.of(new DataType.Decimal(3, 0));
      case SHORT -> Optional.of(new DataType.Decimal(5, 0));
      case INT -> Optional.of(new DataType.Decimal(10, 0));
      case LONG -> Optional.of(new DataType.Decimal(20, 0));
      case FLOAT -> Optional.of(new DataType.Decimal(14, 7));
      case DOUBLE -> Optional.of(new DataType.Decimal(30, 15));
      default -> Optional.empty();
    };
  }

  /** Whether every value of an integral type, or of a decimal, fits into a decimal. */
  static boolean fits(DataType number, DataType.Decimal into) {
    return holding(number)
        .filter(held -> integral(into) >= integral(held) && into.scale() >= held.scale())
        .isPresent();
  }

  /** The decimal that holds the values of both, cut off where there is no room. */
  static DataType.Decimal wider(DataType.Decimal a, DataType.Decimal b) {
    int scale = Math.max(a.scale(), b.scale());
    return bounded(Math.max(integral(a), integral(b)) + scale, scale);
  }

  /** As {@link #wider}, but what there is no room for is cut off behind the point first. */
  static DataType.Decimal widerIntegral(DataType.Decimal a, DataType.Decimal b) {
    int scale = Math.max(a.scale(), b.scale());
    int precision = Math.max(integral(a), integral(b)) + scale;
    int kept = Math.max(0, scale - Math.max(0, precision - MAXIMUM_PRECISION));
    return new DataType.Decimal(Math.min(precision, MAXIMUM_PRECISION), kept);
  }

  /** The decimal that an operator yields for two decimals. */
  static DataType.Decimal result(
      ArithmeticOperator operator, DataType.Decimal a, DataType.Decimal b) {
    int scale = Math.max(a.scale(), b.scale());
    return switch (operator) {
      case ADD, SUBTRACT -> adjusted(Math.max(integral(a), integral(b)) + scale + 1, scale);
      case MULTIPLY -> adjusted(a.precision() + b.precision() + 1, a.scale() + b.scale());
      case DIVIDE -> {
        int quotientScale = Math.max(MINIMUM_ADJUSTED_SCALE, a.scale() + b.precision() + 1);
        yield adjusted(integral(a) + b.scale() + quotientScale, quotientScale);
      }
      default -> adjusted(Math.min(integral(a), integral(b)) + scale, scale);
    };
  }

  private static int integral(DataType.Decimal decimal) {
    return decimal.precision() - decimal.scale();
  }

  private static DataType.Decimal bounded(int precision, int scale) {
    return new DataType.Decimal(
        Math.min(precision, MAXIMUM_PRECISION), Math.min(scale, MAXIMUM_PRECISION));
  }

  /** What is too long loses digits behind the point first, but keeps six of them. */
  private static DataType.Decimal adjusted(int precision, int scale) {
    if (precision <= MAXIMUM_PRECISION) {
      return new DataType.Decimal(precision, scale);
    }
    int integral = precision - scale;
    int kept = Math.min(scale, MINIMUM_ADJUSTED_SCALE);
    return new DataType.Decimal(MAXIMUM_PRECISION, Math.max(MAXIMUM_PRECISION - integral, kept));
  }
}
