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
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps columns, in the given order. */
public final class SelectNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns to keep, in this order.");

  public SelectNode() {
    super(
        "select",
        Category.COLUMNS,
        "Keeps the named columns, in the given order.",
        Inputs.ONE,
        List.of(COLUMNS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(properties.get(COLUMNS), COLUMNS, problems);
  }

  @Override
  public void lower(Lowering node) {
    List<NamedExpression> columns =
        node.properties().get(COLUMNS).stream().map(NamedExpression::column).toList();
    node.output(node.apply(new Project(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "short", "type": "select", "input": "orders", "columns": ["order_id", "amount"]}
        """;
  }
}
