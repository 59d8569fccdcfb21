// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Drops repeated rows. */
public final class DistinctNode extends LibraryNode {

  public DistinctNode() {
    super(
        "distinct",
        Category.ROWS,
        "Keeps one of all rows that are equal in every column.",
        Inputs.ONE,
        List.of());
  }

  @Override
  public void lower(Lowering node) {
    node.output(node.apply(new Distinct(), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "once", "type": "distinct", "input": "orders"}
        """;
  }
}
