// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Leaves columns out; those that do not exist are passed over.
 *
 * @param columns the names of the columns
 */
public record DropColumns(List<String> columns) implements Operation {

  public DropColumns {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0).without(columns);
  }
}
