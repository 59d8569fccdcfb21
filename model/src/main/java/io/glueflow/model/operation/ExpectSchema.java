// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Stops the run before it reads anything when the input does not have the expected columns.
 *
 * @param expected the expected columns
 * @param extraColumns whether further columns are allowed
 * @param ordered whether the order of the columns matters
 */
public record ExpectSchema(Schema expected, boolean extraColumns, boolean ordered)
    implements Operation {

  @Override
  public Schema schema(List<Schema> inputs) {
    Schema input = inputs.get(0);
    if (!input.open()) {
      return input;
    }
    return new Schema(expected.asRead().columns(), extraColumns || !ordered);
  }
}
