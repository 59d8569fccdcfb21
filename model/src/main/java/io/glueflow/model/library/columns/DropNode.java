// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Leaves columns out. */
public final class DropNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns to leave out.");

  public DropNode() {
    super("drop", Category.COLUMNS, "Leaves columns out.", Inputs.ONE, List.of(COLUMNS));
  }

  @Override
  public void lower(Lowering node) {
    node.output(node.apply(new DropColumns(node.properties().get(COLUMNS)), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "public", "type": "drop", "input": "customers", "columns": ["phone", "email"]}
        """;
  }
}
