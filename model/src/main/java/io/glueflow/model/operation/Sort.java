// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Orders the rows.
 *
 * @param keys what to order by, the most significant first
 * @param withinPartitions whether order is only needed within each partition
 */
public record Sort(List<SortKey> keys, boolean withinPartitions) implements Operation {

  public Sort {
    keys = List.copyOf(keys);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
