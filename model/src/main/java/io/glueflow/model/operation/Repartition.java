// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Spreads the rows over a number of partitions.
 *
 * @param partitions how many; 0 to let Spark decide
 * @param columns rows with equal values of these go to the same partition; empty for none
 */
public record Repartition(int partitions, List<String> columns) implements Operation {

  public Repartition {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema(List<Schema> inputs) {
    return inputs.get(0);
  }
}
