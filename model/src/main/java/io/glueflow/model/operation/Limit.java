// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Keeps at most so many rows, the first ones where the input is sorted.
 *
 * @param rows how many rows to keep
 * @param offset how many rows to skip first
 */
public record Limit(int rows, int offset) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
