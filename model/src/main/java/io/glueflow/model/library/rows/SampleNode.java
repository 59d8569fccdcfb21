// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps a random part of the rows. */
public final class SampleNode extends LibraryNode {

  private static final Property<Double> FRACTION =
      Property.required(
          "fraction", PropertyTypes.number(0, 1), "The expected share of the rows, 0 to 1.");
  private static final Property<Boolean> WITH_REPLACEMENT =
      Property.withDefault(
          "with-replacement",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a row can be drawn more than once.");

  public SampleNode() {
    super(
        "sample",
        Category.ROWS,
        "Keeps a random part of the rows.",
        Inputs.ONE,
        List.of(FRACTION, WITH_REPLACEMENT, Seeds.SEED));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Sample sample =
        new Sample(
            properties.get(FRACTION), properties.get(WITH_REPLACEMENT), properties.get(Seeds.SEED));
    node.output(node.apply(sample, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "some", "type": "sample", "input": "orders", "fraction": 0.01}
        """;
  }
}
