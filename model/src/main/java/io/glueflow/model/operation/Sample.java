// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * Keeps a random part of the rows.
 *
 * @param fraction the expected share of rows; above 1 only with replacement
 * @param withReplacement whether a row can be drawn more than once
 * @param seed the seed of the random numbers
 */
public record Sample(double fraction, boolean withReplacement, long seed) implements Operation {

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
