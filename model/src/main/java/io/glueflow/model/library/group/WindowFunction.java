// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.type.DataType;
import java.util.Locale;

/** The functions of a window and how they are written in SQL. */
enum WindowFunction {
  ROW_NUMBER(Kind.RANKING, "row_number()"),
  RANK(Kind.RANKING, "rank()"),
  DENSE_RANK(Kind.RANKING, "dense_rank()"),
  PERCENT_RANK(Kind.RANKING, "percent_rank()"),
  CUME_DIST(Kind.RANKING, "cume_dist()"),
  NTILE(Kind.RANKING, "ntile(%s)"),
  LAG(Kind.OFFSET, "lag(%s, %s%s)"),
  LEAD(Kind.OFFSET, "lead(%s, %s%s)"),
  FIRST(Kind.FRAMED, "first_value(%s)"),
  LAST(Kind.FRAMED, "last_value(%s)"),
  NTH_VALUE(Kind.FRAMED, "nth_value(%s, %s)"),
  SUM(Kind.FRAMED, "sum(%s)"),
  AVG(Kind.FRAMED, "avg(%s)"),
  MIN(Kind.FRAMED, "min(%s)"),
  MAX(Kind.FRAMED, "max(%s)"),
  COUNT(Kind.FRAMED, "count(%s)"),
  STDDEV(Kind.FRAMED, "stddev_samp(%s)"),
  COLLECT_LIST(Kind.FRAMED, "collect_list(%s)");

  /** What a function needs. */
  enum Kind {
    /** An order; no argument and no frame. */
    RANKING,
    /** An order and an argument; no frame. */
    OFFSET,
    /** An argument; a frame is possible. */
    FRAMED
  }

  private final Kind kind;
  private final String sql;

  WindowFunction(Kind kind, String sql) {
    this.kind = kind;
    this.sql = sql;
  }

  Kind kind() {
    return kind;
  }

  /** The name in Spark SQL. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the function makes no sense without an order. */
  boolean needsOrder() {
    return kind != Kind.FRAMED;
  }

  /** Whether the function needs a number: how many buckets, which row. */
  boolean needsNumber() {
    return this == NTILE || this == NTH_VALUE;
  }

  /** The call, without its window. */
  String call(String argument, long number, String defaultValue) {
    return switch (this) {
      case NTILE -> sql.formatted(number);
      case LAG, LEAD -> sql.formatted(argument, number, defaultValue);
      case NTH_VALUE -> sql.formatted(argument, number);
      default -> kind == Kind.RANKING ? sql : sql.formatted(argument);
    };
  }

  /** The type of the result as far as it is certain whatever the argument's type. */
  DataType type() {
    return switch (this) {
      case ROW_NUMBER, RANK, DENSE_RANK, NTILE -> DataType.Simple.INT;
      case PERCENT_RANK, CUME_DIST, STDDEV -> DataType.Simple.DOUBLE;
      case COUNT -> DataType.Simple.LONG;
      default -> DataType.UNKNOWN;
    };
  }
}
