// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps at most so many rows. */
public final class LimitNode extends LibraryNode {

  private static final Property<Long> ROWS =
      Property.required(
          "rows", PropertyTypes.integer(0, Integer.MAX_VALUE), "How many rows to keep.");
  private static final Property<Long> OFFSET =
      Property.withDefault(
          "offset",
          PropertyTypes.integer(0, Integer.MAX_VALUE),
          0L,
          "How many rows to skip first.");

  public LimitNode() {
    super(
        "limit",
        Category.ROWS,
        "Keeps at most so many rows: the first ones where the input is sorted, any ones otherwise.",
        Inputs.ONE,
        List.of(ROWS, OFFSET));
  }

  @Override
  public void lower(Lowering node) {
    Limit limit =
        new Limit(node.properties().get(ROWS).intValue(), node.properties().get(OFFSET).intValue());
    node.output(node.apply(limit, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "top", "type": "limit", "input": "sorted", "rows": 10}
        """;
  }
}
