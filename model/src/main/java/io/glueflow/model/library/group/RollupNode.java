// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.plan.Lowering;

/** Groups rows with subtotals from right to left. */
public final class RollupNode extends LibraryNode {

  public RollupNode() {
    super(
        "rollup",
        Category.GROUP,
        "Groups rows, with subtotals from right to left and a grand total.",
        Inputs.ONE,
        Subtotals.properties());
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Subtotals.check(properties, problems);
  }

  @Override
  public void lower(Lowering node) {
    Subtotals.lower(node, Aggregate.Grouping.ROLLUP);
  }

  @Override
  public String example() {
    return """
        {"id": "levels", "type": "rollup", "input": "orders", "by": ["country", "city"],
         "aggregates": [{"function": "sum", "column": "amount", "as": "total"}],
         "level-as": "level"}
        """;
  }
}
