// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Drops rows that hold nulls.
 *
 * @param columns the columns to look at; empty for all
 * @param minNonNulls a row is kept when at least so many of the columns are not null; 0 means all
 */
public record DropNulls(List<String> columns, int minNonNulls) implements Operation {

  public DropNulls {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
