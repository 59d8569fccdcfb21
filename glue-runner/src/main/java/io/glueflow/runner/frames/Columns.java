// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Turns the model's names and expressions into Spark columns. */
final class Columns {

  private Columns() {}

  /** The column of exactly this name, whatever characters it holds. */
  static Column named(String name) {
    return functions.col(Sql.identifier(name));
  }

  /** The column of exactly this name of an aliased frame. */
  static Column named(String alias, String name) {
    return functions.col(alias + "." + Sql.identifier(name));
  }

  static Column[] named(Collection<String> names) {
    return names.stream().map(Columns::named).toArray(Column[]::new);
  }

  /** The columns of a schema, converted to their types there. */
  static Dataset<Row> declared(Dataset<Row> rows, Schema schema) {
    return rows.select(
        Arrays.stream(SparkSchemas.toSpark(schema).fields())
            .map(field -> named(field.name()).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }

  static Column of(Expression expression) {
    return expression instanceof Expression.ColumnReference reference
        ? named(reference.column())
        : functions.expr(expression.sql());
  }

  static Column of(NamedExpression column) {
    return of(column.expression()).as(column.name());
  }

  static Column[] of(List<NamedExpression> columns) {
    return columns.stream().map(Columns::of).toArray(Column[]::new);
  }

  static Column[] order(List<SortKey> keys) {
    return keys.stream().map(Columns::order).toArray(Column[]::new);
  }

  private static Column order(SortKey key) {
    Column column = of(key.expression());
    if (key.descending()) {
      return key.nullsFirst() ? column.desc_nulls_first() : column.desc_nulls_last();
    }
    return key.nullsFirst() ? column.asc_nulls_first() : column.asc_nulls_last();
  }

  /** Whether one of the names is this one, without regard to case. */
  static boolean contains(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** A name that no column of the frame has. */
  static String unused(String wish, Dataset<Row> frame) {
    List<String> taken = List.of(frame.columns());
    String name = wish;
    for (int i = 2; contains(taken, name); i++) {
      name = wish + i;
    }
    return name;
  }

  /**
   * Refuses names that come twice, because nothing downstream could tell the columns apart.
   *
   * @param names the names of a frame to be
   * @param remedy what the author of the workflow can do
   */
  static void requireDistinct(Collection<String> names, String remedy) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        twice.add(name);
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "the result would have several columns named "
              + String.join(", ", twice)
              + ": "
              + remedy);
    }
  }
}
