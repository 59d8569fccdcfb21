// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.List;

/**
 * One part of a random division of the rows. Operations with the same weights and seed on the same
 * input yield parts that do not overlap and together are the whole.
 *
 * @param weights the weights of all parts, normalised to a sum of 1
 * @param index which part this is, from 0
 * @param seed the seed of the random numbers
 */
public record RandomSplit(List<Double> weights, int index, long seed) implements Operation {

  public RandomSplit {
    weights = List.copyOf(weights);
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }
}
