// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Keeps one row for each combination of keys.
 *
 * @param keys the columns that make two rows the same
 * @param order which of them is kept: the first in this order; empty for any
 */
public record Deduplicate(List<String> keys, List<SortKey> order) implements Operation {

  public Deduplicate {
    keys = List.copyOf(keys);
    order = List.copyOf(order);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
