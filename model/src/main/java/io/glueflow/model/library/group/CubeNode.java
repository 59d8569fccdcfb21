// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.plan.Lowering;

/** Groups rows with subtotals over every subset of the keys. */
public final class CubeNode extends LibraryNode {

  public CubeNode() {
    super(
        "cube",
        Category.GROUP,
        "Groups rows, with subtotals over every subset of the columns.",
        Inputs.ONE,
        Subtotals.properties());
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Subtotals.check(properties, problems);
  }

  @Override
  public void lower(Lowering node) {
    Subtotals.lower(node, Aggregate.Grouping.CUBE);
  }

  @Override
  public String example() {
    return """
        {"id": "cube", "type": "cube", "input": "orders", "by": ["region", "status"],
         "aggregates": [{"function": "count", "as": "orders"}]}
        """;
  }
}
