// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Literals;
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
import java.util.ArrayList;
import java.util.List;

/** Replaces values or parts of texts. */
public final class ReplaceNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns to change.");
  private static final Property<JsonValue> FIND =
      Property.required(
          "find", PropertyTypes.LITERAL, "The value, text or regular expression to look for.");
  private static final Property<JsonValue> REPLACEMENT =
      Property.optional(
          "replacement", PropertyTypes.LITERAL, "What to put in its place; null when left out.");
  private static final Property<String> MATCH =
      Property.withDefault(
          "match",
          PropertyTypes.oneOf("value", "text", "pattern"),
          "value",
          "What is compared: the whole `value`, any part of the `text`, or a regular expression "
              + "`pattern` (groups are `$1`, `$2`).");

  public ReplaceNode() {
    super(
        "replace",
        Category.COLUMNS,
        "Replaces values, or parts of texts.",
        Inputs.ONE,
        List.of(COLUMNS, FIND, REPLACEMENT, MATCH));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String find = Literals.sql(properties.get(FIND));
    String replacement = properties.find(REPLACEMENT).map(Literals::sql).orElse("NULL");
    List<NamedExpression> columns = new ArrayList<>();
    for (String column : properties.get(COLUMNS)) {
      String name = Sql.identifier(column);
      String sql =
          switch (properties.get(MATCH)) {
            case "text" -> "replace(" + name + ", " + find + ", " + replacement + ")";
            case "pattern" -> "regexp_replace(" + name + ", " + find + ", " + replacement + ")";
            default ->
                "CASE WHEN "
                    + name
                    + " = "
                    + find
                    + " THEN "
                    + replacement
                    + " ELSE "
                    + name
                    + " END";
          };
      columns.add(new NamedExpression(column, Expression.of(sql)));
    }
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "clean", "type": "replace", "input": "raw", "columns": ["price"],
         "find": ",", "replacement": ".", "match": "text"}
        """;
  }
}
