// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

/** Where a function can stand. */
public enum FunctionKind {
  /** It yields a value for each row. */
  SCALAR,
  /** It yields a value for a group of rows, or over a window. */
  AGGREGATE,
  /** It yields a value over a window alone. */
  WINDOW,
  /** It makes several rows of one. */
  GENERATOR,
  /** It takes functions. */
  HIGHER_ORDER
}
