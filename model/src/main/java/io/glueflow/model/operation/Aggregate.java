// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * Groups rows and computes aggregates for each group.
 *
 * @param grouping which groups there are
 * @param by the expressions to group by; empty for one group of all rows
 * @param aggregates the aggregate expressions
 */
public record Aggregate(
    Grouping grouping, List<NamedExpression> by, List<NamedExpression> aggregates)
    implements Operation {

  /** Which groups there are. */
  public enum Grouping {
    /** One for each combination of the keys. */
    GROUP,
    /** Those, and subtotals from right to left. */
    ROLLUP,
    /** Those, and subtotals over every subset of the keys. */
    CUBE
  }

  public Aggregate {
    by = List.copyOf(by);
    aggregates = List.copyOf(aggregates);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    return Schema.of(
        Stream.concat(
                by.stream().map(key -> key(key, input, resolver)),
                aggregates.stream()
                    .map(
                        aggregate -> aggregate.toColumn(ExpressionRole.AGGREGATE, input, resolver)))
            .toList());
  }

  private Column key(NamedExpression key, Schema input, SchemaResolver resolver) {
    Column column = key.toColumn(ExpressionRole.KEY, input, resolver);
    boolean nullable = column.nullable() || grouping != Grouping.GROUP;
    return new Column(column.name(), column.type(), nullable, column.comment());
  }
}
