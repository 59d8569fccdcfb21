// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.model.type.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The type of a CSV column from its values, in their order, by Spark's rules. Of unusual dates and
 * timestamps only Spark knows what they are: where that matters the type is unknown.
 */
final class CsvValueType {

  private final boolean ownPatterns;
  private final List<String> numberNames;
  private DataType type = DataType.Simple.VOID;

  CsvValueType(ReadOptions options) {
    ownPatterns =
        List.of("dateFormat", "timestampFormat", "timestampNTZFormat").stream()
            .anyMatch(name -> options.find(name).isPresent());
    numberNames =
        List.of(
            options.get("nanValue", "NaN"),
            options.get("positiveInf", "Inf"),
            options.get("negativeInf", "-Inf"));
  }

  /** Takes the next value that is not null. */
  void add(String value) {
    if (type == DataType.Simple.STRING) {
      return;
    }
    Optional<DataType> number = number(value);
    Optional<DataType> time = number.isPresent() ? Optional.empty() : time(value);
    if (number.isPresent()) {
      type = isTime() ? timeWithNumber(value) : withNumber(number.get(), value);
    } else if (time.isPresent()) {
      type = withTime(time.get());
    } else if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      boolean first = type == DataType.Simple.VOID || type == DataType.Simple.BOOLEAN;
      type = first ? DataType.Simple.BOOLEAN : DataType.Simple.STRING;
    } else {
      type = DataType.Simple.STRING;
    }
  }

  /** The type; STRING when all values are null. */
  DataType type() {
    return type == DataType.Simple.VOID ? DataType.Simple.STRING : type;
  }

  private Optional<DataType> time(String value) {
    return ownPatterns ? Optional.of(DataType.UNKNOWN) : CsvTime.typeOf(value);
  }

  private boolean isTime() {
    return type == DataType.Simple.DATE
        || type == DataType.Simple.TIMESTAMP
        || type.equals(DataType.UNKNOWN);
  }

  private DataType withTime(DataType time) {
    if (type == DataType.Simple.VOID) {
      return time;
    }
    return isTime() ? CsvTime.common(type, time) : DataType.Simple.STRING;
  }

  private DataType timeWithNumber(String number) {
    return ownPatterns || CsvTime.canBeYear(number) ? DataType.UNKNOWN : DataType.Simple.STRING;
  }

  private DataType withNumber(DataType number, String value) {
    if (type == DataType.Simple.VOID || type.equals(number)) {
      return number;
    }
    if (type == DataType.Simple.DOUBLE) {
      return type;
    }
    int digits = digits(type);
    if (digits == 0) {
      return DataType.Simple.STRING;
    }
    if (number == DataType.Simple.DOUBLE) {
      return number;
    }
    int digitsMore =
        type instanceof DataType.Decimal ? new BigDecimal(value).precision() : digits(number);
    int most = Math.max(digits, digitsMore);
    boolean decimal = type instanceof DataType.Decimal || number instanceof DataType.Decimal;
    return decimal ? new DataType.Decimal(most, 0) : DataType.Simple.LONG;
  }

  private static int digits(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return decimal.precision();
    }
    return type == DataType.Simple.INT ? 10 : type == DataType.Simple.LONG ? 20 : 0;
  }

  private Optional<DataType> number(String value) {
    if (numberNames.contains(value)) {
      return Optional.of(DataType.Simple.DOUBLE);
    }
    return CsvNumber.looksLike(value) ? CsvNumber.typeOf(value) : Optional.empty();
  }
}
