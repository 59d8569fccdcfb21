// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

/** What an expression is for, and so what may be in it. */
public enum ExpressionRole {
  /** A column beside those of the rows. */
  COLUMN,
  /** A column of a projection, which aggregate functions make one of all rows. */
  PROJECTION,
  /** A key that rows are grouped by. */
  KEY,
  /** A value for each group of rows. */
  AGGREGATE
}
