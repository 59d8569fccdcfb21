// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.model.type.DataType;
import java.math.BigDecimal;
import java.util.Optional;

/** What numbers in CSV are to Spark. */
final class CsvNumber {

  private static final int MOST_DIGITS = 38;

  private CsvNumber() {}

  /** Whether a text may be a number; trying all others costs an exception each. */
  static boolean looksLike(String value) {
    String text = value.strip();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '-' || c == '+';
      boolean fits =
          sign
              ? i == 0 || "eEpP".indexOf(text.charAt(i - 1)) >= 0
              : Character.isDigit(c) || ".abcdefABCDEFxXpPNInity".indexOf(c) >= 0;
      if (!fits) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The type of a text that is a number; empty for one that is none. */
  static Optional<DataType> typeOf(String value) {
    return whole(value).or(() -> decimal(value)).or(() -> fraction(value));
  }

  private static Optional<DataType> whole(String value) {
    try {
      long number = Long.parseLong(value);
      return Optional.of(number == (int) number ? DataType.Simple.INT : DataType.Simple.LONG);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<DataType> decimal(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.scale() == 0 && number.precision() <= MOST_DIGITS
          ? Optional.of(new DataType.Decimal(number.precision(), 0))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<DataType> fraction(String value) {
    try {
      Double.parseDouble(value);
      return Optional.of(DataType.Simple.DOUBLE);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
