// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/** What a problem of a SQL text is about. */
public enum ProblemKind {
  /** The text is not in Spark's syntax. */
  SYNTAX,
  /** There is no such column. */
  UNKNOWN_COLUMN,
  /** Several columns have the name. */
  AMBIGUOUS_COLUMN,
  /** There is no such function. */
  UNKNOWN_FUNCTION,
  /** A function is given too many or too few arguments. */
  ARGUMENT_COUNT,
  /** Types do not go together. */
  TYPE,
  /** A condition is not BOOLEAN. */
  CONDITION,
  /** An aggregate function, a window or a generator stands where it cannot. */
  MISPLACED,
  /** A column is neither grouped by nor aggregated. */
  NOT_GROUPED,
  /** The parts of a query do not fit each other. */
  QUERY,
  /** A text is compared with a number: no error to Spark. */
  TEXT_AS_NUMBER,
  /** A value is compared with NULL: no error to Spark. */
  COMPARED_WITH_NULL,
  /** A table has nearly the name of an input: the catalog may have it all the same. */
  SIMILAR_TABLE
}
