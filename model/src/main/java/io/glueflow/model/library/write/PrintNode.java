// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Print;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Shows the first rows. */
public final class PrintNode extends LibraryNode {

  private static final Property<Long> ROWS =
      Property.withDefault("rows", PropertyTypes.integer(1, 1000), 20L, "How many rows to show.");
  private static final Property<Long> TRUNCATE =
      Property.withDefault(
          "truncate",
          PropertyTypes.integer(0, 10_000),
          40L,
          "The longest text shown in a cell, in characters; 0 for no limit.");

  public PrintNode() {
    super(
        "print",
        Category.WRITE,
        "Shows the first rows on the screen and in the report.",
        Inputs.ONE,
        List.of(ROWS, TRUNCATE));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public void lower(Lowering node) {
    Print print =
        new Print(
            node.properties().get(ROWS).intValue(), node.properties().get(TRUNCATE).intValue());
    node.apply(print, node.input());
  }

  @Override
  public String example() {
    return """
        {"id": "look", "type": "print", "input": "orders", "rows": 5}
        """;
  }
}
