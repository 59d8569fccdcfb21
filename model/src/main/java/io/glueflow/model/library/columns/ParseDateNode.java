// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Casts;
import io.glueflow.model.library.support.Dates;
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
import java.util.ArrayList;
import java.util.List;

/** Turns texts into dates or timestamps. */
public final class ParseDateNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns to read.");
  private static final Property<List<String>> FORMATS =
      Property.required(
          "formats",
          PropertyTypes.listOf(PropertyTypes.STRING),
          "Spark's datetime patterns, tried in this order.");
  private static final Property<String> TO =
      Property.withDefault(
          "to", PropertyTypes.oneOf("date", "timestamp"), "date", "What to turn them into.");
  private static final Property<String> SUFFIX =
      Property.optional(
              "suffix",
              PropertyTypes.STRING,
              "Puts results into columns of their own, named with this suffix.")
          .withExample("\"_date\"");
  private static final Property<Casts.OnError> ON_ERROR = Casts.ON_ERROR;

  public ParseDateNode() {
    super(
        "parse-date",
        Category.COLUMNS,
        "Turns texts into dates or timestamps.",
        Inputs.ONE,
        List.of(COLUMNS, FORMATS, TO, SUFFIX, ON_ERROR));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    DataType type =
        properties.get(TO).equals("date") ? DataType.Simple.DATE : DataType.Simple.TIMESTAMP;
    List<NamedExpression> columns = new ArrayList<>();
    for (String column : properties.get(COLUMNS)) {
      String text = Sql.identifier(column);
      String parsed = Dates.parse(text, properties.get(FORMATS), type);
      String sql =
          properties.get(ON_ERROR) == Casts.OnError.FAIL
              ? Casts.failing(node.node(), text, parsed, column, "a " + properties.get(TO))
              : parsed;
      columns.add(
          new NamedExpression(
              column + properties.find(SUFFIX).orElse(""), Expression.of(sql, type)));
    }
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "dated", "type": "parse-date", "input": "raw", "columns": ["ordered_on"],
         "formats": ["dd.MM.yyyy", "yyyy-MM-dd"]}
        """;
  }
}
