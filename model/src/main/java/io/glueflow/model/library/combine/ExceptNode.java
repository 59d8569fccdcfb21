// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps the rows of the left input that the right one lacks. */
public final class ExceptNode extends LibraryNode {

  public ExceptNode() {
    super(
        "except",
        Category.COMBINE,
        "Keeps the rows of the left input that the right one lacks.",
        Inputs.of("left", "right"),
        List.of(SetOperations.ALL));
  }

  @Override
  public void lower(Lowering node) {
    SetOperations.lower(node, SetOperation.Kind.EXCEPT);
  }

  @Override
  public String example() {
    return """
        {"id": "new", "type": "except", "inputs": {"left": "today", "right": "yesterday"}}
        """;
  }
}
