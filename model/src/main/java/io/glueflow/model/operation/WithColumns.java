// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Adds columns, or replaces those whose names exist. All expressions see the input's columns, not
 * each other.
 *
 * @param columns the columns to add or replace
 */
public record WithColumns(List<NamedExpression> columns) implements Operation {

  public WithColumns {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    return input.with(
        columns.stream()
            .map(column -> column.toColumn(ExpressionRole.COLUMN, input, resolver))
            .toList());
  }
}
