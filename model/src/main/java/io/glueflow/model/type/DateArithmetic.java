// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.Simple.BYTE;
import static io.glueflow.model.type.DataType.Simple.DATE;
import static io.glueflow.model.type.DataType.Simple.DAY_TIME_INTERVAL;
import static io.glueflow.model.type.DataType.Simple.INT;
import static io.glueflow.model.type.DataType.Simple.LONG;
import static io.glueflow.model.type.DataType.Simple.SHORT;
import static io.glueflow.model.type.DataType.Simple.TIMESTAMP;
import static io.glueflow.model.type.DataType.Simple.VOID;
import static io.glueflow.model.type.DataType.Simple.YEAR_MONTH_INTERVAL;

import java.util.List;
import java.util.Optional;

/** Which types operators yield where an operand is a date, a timestamp or an interval. */
final class DateArithmetic {

  /** What counts as a number of days. */
  private static final List<DataType> DAYS = List.of(BYTE, SHORT, INT, VOID);

  private final SparkLine line;
  private final boolean ansi;
  private final ImplicitCasts casts;

  DateArithmetic(SparkLine line, boolean ansi, ImplicitCasts casts) {
    this.line = line;
    this.ansi = ansi;
    this.casts = casts;
  }

  /** Whether the operands are for this class. */
  static boolean isOne(DataType a, DataType b) {
    return isDateOrInterval(a) || isDateOrInterval(b);
  }

  private static boolean isDateOrInterval(DataType type) {
    return TypeKinds.isDateOrTimestamp(type) || TypeKinds.isInterval(type);
  }

  /** The type of what an operator yields, empty where it does not take the operands. */
  Optional<DataType> result(ArithmeticOperator operator, DataType a, DataType b) {
    return switch (operator) {
      case ADD -> sum(a, b);
      case SUBTRACT -> difference(a, b);
      case MULTIPLY -> TypeKinds.isInterval(a) ? scaled(a, b) : scaled(b, a);
      case DIVIDE -> scaled(a, b);
      case INTEGRAL_DIVIDE -> quotient(a, b);
      default -> Optional.empty();
    };
  }

  private Optional<DataType> sum(DataType a, DataType b) {
    Optional<DataType> intervals = ofIntervals(a, b);
    if (intervals.isPresent()) {
      return intervals;
    }
    if (TypeKinds.isInterval(b) || isNullInterval(b, a)) {
      return shifted(a, b);
    }
    if (TypeKinds.isInterval(a) || isNullInterval(a, b)) {
      return shifted(b, a);
    }
    DataType days = a == DATE ? b : a;
    if (a != DATE && b != DATE) {
      return Optional.empty();
    }
    return TypeKinds.isVoid(days) && line != SparkLine.SPARK_3_5
        ? Optional.of(TIMESTAMP)
        : days(days);
  }

  /** Whether null counts as an interval, as it does beside timestamps since Spark 4. */
  private boolean isNullInterval(DataType type, DataType beside) {
    return line != SparkLine.SPARK_3_5 && TypeKinds.isVoid(type) && TypeKinds.isTimestamp(beside);
  }

  private Optional<DataType> difference(DataType a, DataType b) {
    Optional<DataType> intervals = ofIntervals(a, b);
    if (intervals.isPresent()) {
      return intervals;
    }
    if (TypeKinds.isInterval(b)) {
      return shifted(a, b);
    }
    if (TypeKinds.isTimestamp(a) || TypeKinds.isTimestamp(b)) {
      return Optional.<DataType>of(DAY_TIME_INTERVAL)
          .filter(type -> isTimeOfDifference(a) && isTimeOfDifference(b));
    }
    if (b == DATE || (a == DATE && isDate(b))) {
      return casts.toType(a, DATE).map(type -> DAY_TIME_INTERVAL);
    }
    return a == DATE ? days(b) : Optional.empty();
  }

  /** Whether what is no date is taken for one beside a date. */
  private boolean isDate(DataType type) {
    return (ansi && TypeKinds.isString(type))
        || (line != SparkLine.SPARK_3_5 && TypeKinds.isVoid(type));
  }

  private boolean isTimeOfDifference(DataType type) {
    return TypeKinds.isDateOrTimestamp(type)
        || TypeKinds.isVoid(type)
        || (ansi && TypeKinds.isString(type));
  }

  private static Optional<DataType> ofIntervals(DataType a, DataType b) {
    if (TypeKinds.isInterval(a) && (a == b || TypeKinds.isVoid(b))) {
      return Optional.of(a);
    }
    return Optional.of(b).filter(type -> TypeKinds.isInterval(b) && TypeKinds.isVoid(a));
  }

  /** A point in time, moved by an interval. */
  private Optional<DataType> shifted(DataType time, DataType interval) {
    if (interval == YEAR_MONTH_INTERVAL) {
      return Optional.of(time).filter(TypeKinds::isDateOrTimestamp);
    }
    if (time == DATE) {
      // A date when the interval has days alone, else a timestamp; the type does not say.
      return Optional.of(DataType.UNKNOWN);
    }
    return Optional.of(time)
        .filter(type -> TypeKinds.isTimestamp(type) || casts.toType(type, TIMESTAMP).isPresent());
  }

  /** A date, moved by days. */
  private static Optional<DataType> days(DataType number) {
    return Optional.<DataType>of(DATE).filter(type -> DAYS.contains(number));
  }

  private Optional<DataType> scaled(DataType interval, DataType number) {
    return Optional.of(interval)
        .filter(TypeKinds::isInterval)
        .filter(type -> casts.toFamily(number, TypeFamily.NUMERIC).isPresent());
  }

  private static Optional<DataType> quotient(DataType a, DataType b) {
    return ofIntervals(a, b).map(type -> LONG);
  }
}
