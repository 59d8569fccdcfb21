// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Shows the first rows on the screen and in the report.
 *
 * @param rows how many rows to show
 * @param truncate the longest text shown in a cell, in characters; 0 for no limit
 */
public record Print(int rows, int truncate) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }

  @Override
  public boolean isSink() {
    return true;
  }
}
