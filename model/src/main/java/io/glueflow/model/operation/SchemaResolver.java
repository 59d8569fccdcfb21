// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.Map;

/** Knows what SQL texts and sources yield. What it does not know is UNKNOWN, never an error. */
public interface SchemaResolver {

  /** Knows nothing. */
  SchemaResolver NONE = new SchemaResolver() {};

  /**
   * The column that an expression yields.
   *
   * @param name the name of the column
   * @param sql a Spark SQL expression
   * @param role what it is for
   * @param input the rows it is computed for
   */
  default Column expression(String name, String sql, ExpressionRole role, Schema input) {
    return Column.of(name, DataType.UNKNOWN);
  }

  /**
   * The rows that a query yields.
   *
   * @param sql a Spark SQL query
   * @param views the rows it sees, by the names of their views
   */
  default Schema query(String sql, Map<String, Schema> views) {
    return Schema.UNKNOWN;
  }

  /** The rows of files for which no schema is declared. */
  default Schema files(Read read) {
    return Schema.UNKNOWN;
  }

  /** The rows of a table of the catalog for which no schema is declared. */
  default Schema table(TableName table) {
    return Schema.UNKNOWN;
  }
}
