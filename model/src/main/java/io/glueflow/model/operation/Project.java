// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Yields exactly these columns, in this order.
 *
 * @param columns the columns of the result
 */
public record Project(List<NamedExpression> columns) implements Operation {

  public Project {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    return Schema.of(
        columns.stream()
            .map(column -> column.toColumn(ExpressionRole.PROJECTION, input, resolver))
            .toList());
  }
}
