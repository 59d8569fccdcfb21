// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Literals;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts values where there are nulls. */
public final class FillNullsNode extends LibraryNode {

  private static final Property<Map<String, JsonValue>> VALUES =
      Property.optional(
          "values", PropertyTypes.byColumn(PropertyTypes.LITERAL), "The value by column.");
  private static final Property<JsonValue> VALUE =
      Property.optional(
              "value",
              PropertyTypes.LITERAL,
              "One value for every column whose type it fits: a number in numeric columns, a string "
                  + "in STRING columns, a boolean in BOOLEAN columns.")
          .withExample("0");
  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns", PropertyTypes.COLUMNS, "With `value`: the columns to fill; all by default.");
  private static final Property<Map<String, String>> EXPRESSIONS =
      Property.optional(
          "expressions",
          PropertyTypes.byColumn(PropertyTypes.EXPRESSION),
          "The expression by column, for values that depend on the row.");

  public FillNullsNode() {
    super(
        "fill-nulls",
        Category.COLUMNS,
        "Puts values where there are nulls.",
        Inputs.ONE,
        List.of(VALUES, VALUE, COLUMNS, EXPRESSIONS));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.exactlyOne(VALUES, VALUE, EXPRESSIONS),
        PropertyRule.onlyWhen(VALUE, value -> true, "'value' is given", COLUMNS));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    if (properties.isGiven(VALUE)) {
      FillNulls fill =
          new FillNulls(
              properties.find(COLUMNS).orElse(List.of()), Literals.java(properties.get(VALUE)));
      node.output(node.apply(fill, node.input()));
      return;
    }
    List<NamedExpression> columns = new ArrayList<>();
    properties
        .find(VALUES)
        .orElse(Map.of())
        .forEach((column, value) -> columns.add(filled(column, Literals.sql(value))));
    properties
        .find(EXPRESSIONS)
        .orElse(Map.of())
        .forEach((column, sql) -> columns.add(filled(column, "(" + sql + ")")));
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  private static NamedExpression filled(String column, String value) {
    return new NamedExpression(
        column, Expression.of("coalesce(" + Sql.identifier(column) + ", " + value + ")"));
  }

  @Override
  public String example() {
    return """
        {"id": "filled", "type": "fill-nulls", "input": "orders",
         "values": {"region": "unknown", "quantity": 1}}
        """;
  }
}
