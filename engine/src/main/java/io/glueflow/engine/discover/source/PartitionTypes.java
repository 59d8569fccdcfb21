// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import io.glueflow.model.type.DataType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** The type of a partition column, from the texts that the names of its folders hold. */
final class PartitionTypes {

  private static final String NULL = "__HIVE_DEFAULT_PARTITION__";
  private static final int MOST_DIGITS = 38;
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Years that Spark writes with a sign. */
  private static final Pattern FAR_AWAY = Pattern.compile("[+-]\\d+-\\d+-\\d+.*");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private DataType type = DataType.Simple.VOID;

  void add(String raw) {
    type = wider(type, typeOf(raw));
  }

  /** The type; unknown when all folders stand for null. */
  DataType type() {
    return type == DataType.Simple.VOID ? DataType.UNKNOWN : type;
  }

  /** A name without the escapes that Spark and Hive put into names of folders. */
  static String unescape(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int code = name.charAt(i) == '%' && i + 2 < name.length() ? hex(name, i + 1) : -1;
      plain.append(code >= 0 ? (char) code : name.charAt(i));
      i += code >= 0 ? 2 : 0;
    }
    return plain.toString();
  }

  private static int hex(String name, int at) {
    int high = Character.digit(name.charAt(at), 16);
    int low = Character.digit(name.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static DataType typeOf(String raw) {
    if (raw.equals(NULL)) {
      return DataType.Simple.VOID;
    }
    DataType number = numberOf(raw);
    if (number != DataType.Simple.VOID) {
      return number;
    }
    String text = unescape(raw);
    if (FAR_AWAY.matcher(text).matches()) {
      return DataType.UNKNOWN;
    }
    if (TIMESTAMP.matcher(text).matches() && isTime(text.substring(0, 19))) {
      return DataType.Simple.TIMESTAMP;
    }
    return DATE.matcher(raw).matches() && isDay(raw)
        ? DataType.Simple.DATE
        : DataType.Simple.STRING;
  }

  private static DataType numberOf(String raw) {
    try {
      Integer.parseInt(raw);
      return DataType.Simple.INT;
    } catch (NumberFormatException e) {
      // a longer one, perhaps
    }
    try {
      Long.parseLong(raw);
      return DataType.Simple.LONG;
    } catch (NumberFormatException e) {
      // a longer one, perhaps
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      int digits = number.precision() - number.scale();
      if (number.scale() <= 0 && digits <= MOST_DIGITS) {
        return new DataType.Decimal(digits, 0);
      }
    } catch (NumberFormatException e) {
      // what only Double reads, perhaps
    }
    try {
      Double.parseDouble(raw);
      return DataType.Simple.DOUBLE;
    } catch (NumberFormatException e) {
      return DataType.Simple.VOID;
    }
  }

  private static boolean isTime(String text) {
    try {
      LocalDateTime.parse(text, SECOND);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text, DAY);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static DataType wider(DataType one, DataType other) {
    if (one.equals(other) || other == DataType.Simple.VOID) {
      return one;
    }
    if (one == DataType.Simple.VOID) {
      return other;
    }
    if (one.equals(DataType.UNKNOWN) || other.equals(DataType.UNKNOWN)) {
      return DataType.UNKNOWN;
    }
    int ones = digits(one);
    int others = digits(other);
    if (ones > 0 && others > 0) {
      boolean decimal = one instanceof DataType.Decimal || other instanceof DataType.Decimal;
      return decimal ? new DataType.Decimal(Math.max(ones, others), 0) : DataType.Simple.LONG;
    }
    if (isOneOf(one, other, DataType.Simple.INT, DataType.Simple.DOUBLE)) {
      return DataType.Simple.DOUBLE;
    }
    return isOneOf(one, other, DataType.Simple.DATE, DataType.Simple.TIMESTAMP)
        ? DataType.Simple.TIMESTAMP
        : DataType.Simple.STRING;
  }

  private static boolean isOneOf(DataType one, DataType other, DataType a, DataType b) {
    return (one == a && other == b) || (one == b && other == a);
  }

  /** How many digits a whole number can have; 0 for anything else. */
  private static int digits(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return decimal.precision();
    }
    return type == DataType.Simple.INT ? 10 : type == DataType.Simple.LONG ? 20 : 0;
  }
}
