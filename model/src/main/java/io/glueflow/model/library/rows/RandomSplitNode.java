// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.Map;

/** Divides the rows at random. */
public final class RandomSplitNode extends LibraryNode {

  private static final Property<Map<String, Double>> PARTS =
      Property.required(
          "parts",
          PropertyTypes.mapOf(PropertyTypes.number(0.000001, 1_000_000)),
          "The weight of each part by the name of its output. Weights are relative to their sum.");

  public RandomSplitNode() {
    super(
        "random-split",
        Category.ROWS,
        "Divides the rows at random into parts that do not overlap.",
        Inputs.ONE,
        List.of(PARTS, Seeds.SEED));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.copyOf(properties.find(PARTS).orElse(Map.of()).keySet());
  }

  @Override
  public void lower(Lowering node) {
    Map<String, Double> parts = node.properties().get(PARTS);
    List<Double> weights = List.copyOf(parts.values());
    int index = 0;
    for (String part : parts.keySet()) {
      RandomSplit split = new RandomSplit(weights, index++, node.properties().get(Seeds.SEED));
      node.output(part, node.apply(split, node.input()));
    }
  }

  @Override
  public String example() {
    return """
        {"id": "parts", "type": "random-split", "input": "orders",
         "parts": {"train": 0.8, "test": 0.2}}
        """;
  }
}
