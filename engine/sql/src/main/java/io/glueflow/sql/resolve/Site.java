// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/** A part of a text, and what may stand in it besides columns, literals and plain functions. */
enum Site {
  VALUE("this place", false, false, false),
  COLUMN("a column", false, true, true),
  CONDITION("a condition", false, false, false),
  WHERE("WHERE", false, false, false),
  JOIN("a join condition", false, false, false),
  GROUP_BY("GROUP BY", false, false, false),
  HAVING("HAVING", true, false, false),
  ORDER_BY("ORDER BY", true, true, false),
  /** Of the groups there is nothing left by then but the output. */
  ORDER_BY_OF_OUTPUT("ORDER BY behind HAVING or a window", false, true, false),
  SELECT("SELECT", true, true, true),
  AGGREGATES("an aggregation", true, true, false);

  private final String clause;
  private final boolean aggregates;
  private final boolean windows;
  private final boolean generators;

  Site(String clause, boolean aggregates, boolean windows, boolean generators) {
    this.clause = clause;
    this.aggregates = aggregates;
    this.windows = windows;
    this.generators = generators;
  }

  /** The part as messages name it. */
  String clause() {
    return clause;
  }

  /** Whether aggregate functions may stand there. */
  boolean aggregates() {
    return aggregates;
  }

  /** Whether windows may. */
  boolean windows() {
    return windows;
  }

  /** Whether functions that make rows may. */
  boolean generators() {
    return generators;
  }
}
