// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Computes aggregates over the rows that pass by, for the run report, without a pass of its own.
 *
 * @param metrics aggregate expressions, each with the name it is reported under
 */
public record Observe(List<NamedExpression> metrics) implements Operation {

  /** The name under which readers count rows that do not fit their schema. */
  public static final String BAD_ROWS = "bad rows";

  public Observe {
    metrics = List.copyOf(metrics);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
