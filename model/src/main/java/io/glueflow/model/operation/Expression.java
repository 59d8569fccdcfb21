// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;

/** A value computed for each row: a Spark SQL expression. */
public sealed interface Expression {

  /** The expression as Spark SQL text. */
  String sql();

  /** The column it yields under a name, for rows of the given schema. */
  Column toColumn(String name, ExpressionRole role, Schema input, SchemaResolver resolver);

  /** A column of the input. */
  record ColumnReference(String column) implements Expression {
    @Override
    public String sql() {
      return Sql.identifier(column);
    }

    @Override
    public Column toColumn(
        String name, ExpressionRole role, Schema input, SchemaResolver resolver) {
      return input
          .column(column)
          .map(found -> new Column(name, found.type(), found.nullable(), found.comment()))
          .orElse(Column.of(name, DataType.UNKNOWN));
    }
  }

  /**
   * Spark SQL text.
   *
   * @param sql the text
   * @param type the type of its result, {@link DataType#UNKNOWN} when not known
   */
  record SqlText(String sql, DataType type) implements Expression {
    @Override
    public Column toColumn(
        String name, ExpressionRole role, Schema input, SchemaResolver resolver) {
      return type instanceof DataType.Unknown
          ? resolver.expression(name, sql, role, input)
          : Column.of(name, type);
    }
  }

  /** A column of the input, by its exact name. */
  static Expression column(String name) {
    return new ColumnReference(name);
  }

  /** Spark SQL text whose type is not known. */
  static Expression of(String sql) {
    return new SqlText(sql, DataType.UNKNOWN);
  }

  /** Spark SQL text of a known type. */
  static Expression of(String sql, DataType type) {
    return new SqlText(sql, type);
  }
}
