// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups rows and spreads the values of one column over columns.
 *
 * @param by the columns to group by
 * @param column the column whose values become columns
 * @param values those values, as text that casts to the column's type; empty to find them in the
 *     data, which costs a further pass
 * @param aggregates the aggregate expressions; with several, a column is named value_aggregate
 */
public record Pivot(
    List<String> by, String column, List<String> values, List<NamedExpression> aggregates)
    implements Operation {

  public Pivot {
    by = List.copyOf(by);
    values = List.copyOf(values);
    aggregates = List.copyOf(aggregates);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    List<Column> columns = new ArrayList<>();
    for (String name : by) {
      columns.add(Expression.column(name).toColumn(name, ExpressionRole.KEY, input, resolver));
    }
    for (String value : values) {
      for (NamedExpression aggregate : aggregates) {
        String name = aggregates.size() == 1 ? value : value + "_" + aggregate.name();
        columns.add(
            aggregate.expression().toColumn(name, ExpressionRole.AGGREGATE, input, resolver));
      }
    }
    return new Schema(columns, values.isEmpty());
  }
}
