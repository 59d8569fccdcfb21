// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps the rows that both inputs have. */
public final class IntersectNode extends LibraryNode {

  public IntersectNode() {
    super(
        "intersect",
        Category.COMBINE,
        "Keeps the rows that both inputs have, compared by position in every column.",
        Inputs.of("left", "right"),
        List.of(SetOperations.ALL));
  }

  @Override
  public void lower(Lowering node) {
    SetOperations.lower(node, SetOperation.Kind.INTERSECT);
  }

  @Override
  public String example() {
    return """
        {"id": "both", "type": "intersect", "inputs": {"left": "today", "right": "yesterday"}}
        """;
  }
}
