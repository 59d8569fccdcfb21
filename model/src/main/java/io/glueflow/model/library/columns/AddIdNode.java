// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.SortKeyType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.List;

/** Gives each row an id. */
public final class AddIdNode extends LibraryNode {

  private static final Property<String> AS =
      Property.withDefault("as", PropertyTypes.NEW_COLUMN, "id", "The name of the column.");
  private static final Property<String> KIND =
      Property.withDefault(
          "kind",
          PropertyTypes.oneOf("increasing", "consecutive", "uuid"),
          "increasing",
          "`increasing`: unique numbers with gaps, without a shuffle. `consecutive`: 1, 2, 3 in an "
              + "order, which brings all rows to one task. `uuid`: random texts.");
  private static final Property<List<SortKey>> ORDER_BY =
      Property.optional(
          "order-by",
          SortKeyType.LIST,
          "For `consecutive`, which needs it: the order to count in.");

  public AddIdNode() {
    super(
        "add-id",
        Category.COLUMNS,
        "Gives each row an id.",
        Inputs.ONE,
        List.of(AS, KIND, ORDER_BY));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.requiredWhen(KIND, "consecutive"::equals, "'kind' is 'consecutive'", ORDER_BY),
        PropertyRule.onlyWhen(KIND, "consecutive"::equals, "'kind' is 'consecutive'", ORDER_BY));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Expression id =
        switch (properties.get(KIND)) {
          case "uuid" -> Expression.of("uuid()", DataType.Simple.STRING);
          case "consecutive" ->
              Expression.of(
                  "row_number() OVER (ORDER BY " + SortKeyType.sql(properties.get(ORDER_BY)) + ")",
                  DataType.Simple.INT);
          default -> Expression.of("monotonically_increasing_id()", DataType.Simple.LONG);
        };
    node.output(
        node.apply(
            new WithColumns(List.of(new NamedExpression(properties.get(AS), id))), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "numbered", "type": "add-id", "input": "orders", "as": "row",
         "kind": "consecutive", "order-by": ["ordered_on", "order_id"]}
        """;
  }
}
