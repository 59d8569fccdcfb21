// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Stops the run before it reads anything when the input does not have the expected columns, and
 * spells their names as expected.
 *
 * @param expected the expected columns
 * @param extraColumns whether further columns are allowed
 * @param ordered whether the order of the columns matters
 */
public record ExpectSchema(Schema expected, boolean extraColumns, boolean ordered)
    implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema input = inputs.get(0);
    if (input.open()) {
      return new Schema(expected.asRead().columns(), extraColumns || !ordered);
    }
    return Schema.of(
        input.columns().stream()
            .map(c -> new Column(nameOf(c.name()), c.type(), c.nullable(), c.comment()))
            .toList());
  }

  /** The name that a column of the input has in the result: spelled as expected. */
  public String nameOf(String column) {
    return expected.column(column).map(Column::name).orElse(column);
  }
}
