// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Groups rows and computes aggregates. */
public final class AggregateNode extends LibraryNode {

  public AggregateNode() {
    super(
        "aggregate",
        Category.GROUP,
        "Groups rows and computes aggregates for each group.",
        Inputs.ONE,
        List.of(Grouping.BY, Grouping.BY_EXPRESSIONS, Aggregates.AGGREGATES, Grouping.HAVING));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Grouping.check(properties, problems);
  }

  @Override
  public void lower(Lowering node) {
    Grouping.lower(node);
  }

  @Override
  public String example() {
    return """
        {"id": "totals", "type": "aggregate", "input": "orders", "by": ["region"],
         "aggregates": [{"function": "count", "as": "orders"},
                        {"function": "sum", "column": "amount", "as": "total",
                         "filter": "status = 'PAID'"}],
         "having": "orders > 10"}
        """;
  }
}
