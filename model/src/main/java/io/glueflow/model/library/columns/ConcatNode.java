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
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Joins the texts of columns. */
public final class ConcatNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns, in order.");
  private static final Property<String> AS =
      Property.required("as", PropertyTypes.NEW_COLUMN, "The name of the column.");
  private static final Property<String> SEPARATOR =
      Property.withDefault("separator", PropertyTypes.TEXT, "", "What is put between the texts.");
  private static final Property<String> NULLS =
      Property.withDefault(
          "nulls",
          PropertyTypes.oneOf("skip", "empty", "null"),
          "skip",
          "What a null does: `skip` leaves it out with its separator, `empty` counts as empty "
              + "text, `null` makes the result null.");

  public ConcatNode() {
    super(
        "concat",
        Category.COLUMNS,
        "Joins the texts of columns into one.",
        Inputs.ONE,
        List.of(COLUMNS, AS, SEPARATOR, NULLS));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String separator = Sql.string(properties.get(SEPARATOR));
    List<String> texts =
        properties.get(COLUMNS).stream()
            .map(column -> "CAST(" + Sql.identifier(column) + " AS STRING)")
            .toList();
    String sql =
        switch (properties.get(NULLS)) {
          case "empty" ->
              "concat_ws("
                  + separator
                  + ", "
                  + texts.stream()
                      .map(text -> "coalesce(" + text + ", '')")
                      .collect(Collectors.joining(", "))
                  + ")";
          case "null" -> "concat(" + String.join(", " + separator + ", ", texts) + ")";
          default -> "concat_ws(" + separator + ", " + String.join(", ", texts) + ")";
        };
    node.output(
        node.apply(
            new WithColumns(
                List.of(
                    new NamedExpression(
                        properties.get(AS), Expression.of(sql, DataType.Simple.STRING)))),
            node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "named", "type": "concat", "input": "people", "columns": ["first", "last"],
         "separator": " ", "as": "name"}
        """;
  }
}
