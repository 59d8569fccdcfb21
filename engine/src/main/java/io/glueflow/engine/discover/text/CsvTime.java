// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.model.type.DataType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dates and timestamps in CSV are to Spark, as long as no pattern for them is given. */
final class CsvTime {

  private static final String SPACE = "[\\s\\p{Cntrl}\u0080-\u009f]*";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2})(?:\\.\\d{1,6})?"
              + "(?:Z|[+-](?:0\\d|1[0-7]):[0-5]\\d)?");

  /** What else Spark may take for a timestamp: a time, or a year and something. */
  private static final Pattern PERHAPS =
      Pattern.compile(SPACE + "(?:T\\d|\\d{1,2}:|[-+]?\\d{4,6}-).*", Pattern.DOTALL);

  private static final Pattern YEAR = Pattern.compile(SPACE + "[-+]?\\d{4,6}" + SPACE);

  private CsvTime() {}

  /** DATE, TIMESTAMP, unknown when only Spark can say; empty for what is surely none of them. */
  static Optional<DataType> typeOf(String value) {
    if (DAY.matcher(value).matches() && isDay(value)) {
      return Optional.of(DataType.Simple.DATE);
    }
    Matcher moment = MOMENT.matcher(value);
    if (moment.matches() && isDay(moment.group(1)) && isTime(moment.group(2))) {
      return Optional.of(DataType.Simple.TIMESTAMP);
    }
    return PERHAPS.matcher(value).matches() ? Optional.of(DataType.UNKNOWN) : Optional.empty();
  }

  /** Whether a number can be a year among dates. */
  static boolean canBeYear(String number) {
    return YEAR.matcher(number).matches();
  }

  /** The type of dates and timestamps together. */
  static DataType common(DataType one, DataType other) {
    if (one.equals(other)) {
      return one;
    }
    boolean known = !one.equals(DataType.UNKNOWN) && !other.equals(DataType.UNKNOWN);
    return known ? DataType.Simple.TIMESTAMP : DataType.UNKNOWN;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      LocalTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
