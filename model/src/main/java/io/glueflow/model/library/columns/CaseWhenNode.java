// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.stream.Collectors;

/** Computes a column by the first condition that is true. */
public final class CaseWhenNode extends LibraryNode {

  private static final Property<String> WHEN =
      Property.required("when", PropertyTypes.EXPRESSION, "The condition.");
  private static final Property<String> THEN =
      Property.required("then", PropertyTypes.EXPRESSION, "The value when it is true.");
  private static final Property<String> AS =
      Property.required("as", PropertyTypes.NEW_COLUMN, "The name of the column.");
  private static final Property<List<Properties>> CASES =
      Property.required(
          "cases",
          PropertyTypes.listOf(PropertyTypes.object(WHEN, THEN)),
          "Conditions and values; the first condition that is true decides.");
  private static final Property<String> OTHERWISE =
      Property.withDefault(
          "otherwise", PropertyTypes.EXPRESSION, "NULL", "The value when no condition is true.");

  public CaseWhenNode() {
    super(
        "case-when",
        Category.COLUMNS,
        "Computes a column by the first condition that is true.",
        Inputs.ONE,
        List.of(AS, CASES, OTHERWISE));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String cases =
        properties.get(CASES).stream()
            .map(each -> " WHEN (" + each.get(WHEN) + ") THEN (" + each.get(THEN) + ")")
            .collect(Collectors.joining());
    String sql = "CASE" + cases + " ELSE (" + properties.get(OTHERWISE) + ") END";
    node.output(
        node.apply(
            new WithColumns(List.of(new NamedExpression(properties.get(AS), Expression.of(sql)))),
            node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "sized", "type": "case-when", "input": "orders", "as": "size",
         "cases": [{"when": "amount > 1000", "then": "'large'"},
                   {"when": "amount > 100", "then": "'medium'"}],
         "otherwise": "'small'"}
        """;
  }
}
