// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.type.DataType;
import java.util.Locale;

/** The aggregate functions and how they are written in SQL. */
enum AggregateFunction {
  COUNT("count(%s)", true),
  SUM("sum(%s)", true),
  AVG("avg(%s)", true),
  MIN("min(%s)", false),
  MAX("max(%s)", false),
  FIRST("first(%s)", false),
  LAST("last(%s)", false),
  ANY_VALUE("any_value(%s)", false),
  COLLECT_LIST("collect_list(%s)", true),
  COLLECT_SET("collect_set(%s)", false),
  APPROX_COUNT_DISTINCT("approx_count_distinct(%s)", false),
  STDDEV("stddev_samp(%s)", true),
  STDDEV_POP("stddev_pop(%s)", true),
  VARIANCE("var_samp(%s)", true),
  VAR_POP("var_pop(%s)", true),
  MEDIAN("percentile(%s, 0.5)", false),
  PERCENTILE("percentile(%s, %s)", false),
  APPROX_PERCENTILE("approx_percentile(%s, %s)", false),
  SKEWNESS("skewness(%s)", true),
  KURTOSIS("kurtosis(%s)", true),
  BOOL_AND("bool_and(%s)", false),
  BOOL_OR("bool_or(%s)", false);

  private final String sql;
  private final boolean distinctMatters;

  AggregateFunction(String sql, boolean distinctMatters) {
    this.sql = sql;
    this.distinctMatters = distinctMatters;
  }

  /** The name in Spark SQL. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether leaving out repeated values can change the result. */
  boolean distinctMatters() {
    return distinctMatters;
  }

  boolean needsPercentage() {
    return this == PERCENTILE || this == APPROX_PERCENTILE;
  }

  /** The call over an argument. */
  String call(String argument, String percentage) {
    return needsPercentage() ? sql.formatted(argument, percentage) : sql.formatted(argument);
  }

  /** The type of the result as far as it is certain whatever the argument's type. */
  DataType type() {
    return switch (this) {
      case COUNT, APPROX_COUNT_DISTINCT -> DataType.Simple.LONG;
      case STDDEV, STDDEV_POP, VARIANCE, VAR_POP, SKEWNESS, KURTOSIS, MEDIAN, PERCENTILE ->
          DataType.Simple.DOUBLE;
      case BOOL_AND, BOOL_OR -> DataType.Simple.BOOLEAN;
      default -> DataType.UNKNOWN;
    };
  }
}
