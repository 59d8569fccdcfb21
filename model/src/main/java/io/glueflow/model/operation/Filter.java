// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Keeps the rows for which a condition is true; null counts as false.
 *
 * @param condition a BOOLEAN expression
 */
public record Filter(Expression condition) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
