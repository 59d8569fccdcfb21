// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.Map;

/** Gives columns other names. */
public final class RenameNode extends LibraryNode {

  private static final Property<Map<String, String>> COLUMNS =
      Property.required(
          "columns",
          PropertyTypes.byColumn(PropertyTypes.NEW_COLUMN),
          "The new name by the old one. All at once, so that names can be swapped.");

  public RenameNode() {
    super("rename", Category.COLUMNS, "Gives columns other names.", Inputs.ONE, List.of(COLUMNS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(properties.get(COLUMNS).values(), COLUMNS, problems);
  }

  @Override
  public void lower(Lowering node) {
    node.output(node.apply(new RenameColumns(node.properties().get(COLUMNS)), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "renamed", "type": "rename", "input": "orders", "columns": {"amt": "amount"}}
        """;
  }
}
