// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Keeps the rows for which a condition is true. */
public final class FilterNode extends LibraryNode {

  private static final Property<String> CONDITION =
      Property.required(
          "condition",
          PropertyTypes.EXPRESSION,
          "Rows for which this is true are kept; false and null are dropped.");

  public FilterNode() {
    super(
        "filter",
        Category.ROWS,
        "Keeps the rows for which a condition is true.",
        Inputs.ONE,
        List.of(CONDITION));
  }

  @Override
  public void lower(Lowering node) {
    Expression condition = Expression.of(node.properties().get(CONDITION));
    node.output(node.apply(new Filter(condition), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "paid", "type": "filter", "input": "orders", "condition": "status = 'PAID'"}
        """;
  }
}
