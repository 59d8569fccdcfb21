// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;

/** An expression and the name of the column it yields. */
public record NamedExpression(String name, Expression expression) {

  /** A column of the input under its own name. */
  public static NamedExpression column(String name) {
    return new NamedExpression(name, Expression.column(name));
  }

  Column toColumn(ExpressionRole role, Schema input, SchemaResolver resolver) {
    return expression.toColumn(name, role, input, resolver);
  }
}
