// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;

/**
 * An argument that functions are tried with.
 *
 * @param text what it is, for failures
 * @param type its type; that of its body for a lambda
 * @param form how it stands in the call
 * @param nullable whether it may be null
 * @param expression Spark's expression of it
 */
record Argument(String text, DataType type, Form form, boolean nullable, Object expression) {

  /** How an argument stands in a call. */
  enum Form {
    COLUMN,
    CONSTANT,
    LAMBDA
  }

  TypeKind kind() {
    return TypeKind.of(type).orElseThrow();
  }

  boolean isColumn() {
    return form == Form.COLUMN;
  }

  @Override
  public String toString() {
    return text;
  }
}
