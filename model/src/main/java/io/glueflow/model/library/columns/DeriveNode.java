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
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes columns. */
public final class DeriveNode extends LibraryNode {

  private static final Property<Map<String, String>> COLUMNS =
      Property.required(
          "columns",
          PropertyTypes.mapOf(PropertyTypes.EXPRESSION),
          "The expression by the name of the column it yields. A name that exists is replaced.");
  private static final Property<Boolean> IN_ORDER =
      Property.withDefault(
          "in-order",
          PropertyTypes.BOOLEAN,
          false,
          "Whether an expression sees the columns computed before it. Otherwise all see the "
              + "input's columns.");

  public DeriveNode() {
    super(
        "derive",
        Category.COLUMNS,
        "Computes columns from expressions.",
        Inputs.ONE,
        List.of(COLUMNS, IN_ORDER));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(properties.get(COLUMNS).keySet(), COLUMNS, problems);
  }

  @Override
  public void lower(Lowering node) {
    List<NamedExpression> columns = new ArrayList<>();
    node.properties()
        .get(COLUMNS)
        .forEach((name, sql) -> columns.add(new NamedExpression(name, Expression.of(sql))));
    Step rows = node.input();
    if (!node.properties().get(IN_ORDER)) {
      node.output(node.apply(new WithColumns(columns), rows));
      return;
    }
    for (NamedExpression column : columns) {
      rows = node.apply(new WithColumns(List.of(column)), rows);
    }
    node.output(rows);
  }

  @Override
  public String example() {
    return """
        {"id": "priced", "type": "derive", "input": "lines",
         "columns": {"price": "quantity * unit_price", "day": "to_date(sold_at)"}}
        """;
  }
}
