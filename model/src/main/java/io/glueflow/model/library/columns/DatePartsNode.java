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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes parts out of dates and timestamps. */
public final class DatePartsNode extends LibraryNode {

  private enum Part {
    YEAR("year(%s)"),
    QUARTER("quarter(%s)"),
    MONTH("month(%s)"),
    WEEK("weekofyear(%s)"),
    DAY("day(%s)"),
    DAY_OF_WEEK("dayofweek(%s)"),
    DAY_OF_YEAR("dayofyear(%s)"),
    HOUR("hour(%s)"),
    MINUTE("minute(%s)"),
    SECOND("second(%s)");

    private final String sql;

    Part(String sql) {
      this.sql = sql;
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The DATE or TIMESTAMP column.");
  private static final Property<List<Part>> PARTS =
      Property.required(
          "parts",
          PropertyTypes.listOf(PropertyTypes.oneOf(Part.class, Part::label)),
          "The parts to take; each becomes an INT column `<column>_<part>`. Weeks are ISO weeks; "
              + "the day of the week counts from Sunday, 1.");
  private static final Property<String> PREFIX =
      Property.optional(
              "prefix",
              PropertyTypes.NAME_PART,
              "What the names begin with; `<column>_` by default.")
          .withExample("\"ordered_\"");

  public DatePartsNode() {
    super(
        "date-parts",
        Category.COLUMNS,
        "Takes the year, the month and other parts out of a date.",
        Inputs.ONE,
        List.of(COLUMN, PARTS, PREFIX));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    String column = properties.get(COLUMN);
    String prefix = properties.find(PREFIX).orElse(column + "_");
    List<NamedExpression> columns = new ArrayList<>();
    for (Part part : properties.get(PARTS)) {
      columns.add(
          new NamedExpression(
              prefix + part.label().replace('-', '_'),
              Expression.of(part.sql.formatted(Sql.identifier(column)), DataType.Simple.INT)));
    }
    node.output(node.apply(new WithColumns(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "parts", "type": "date-parts", "input": "orders", "column": "ordered_on",
         "parts": ["year", "month", "day-of-week"]}
        """;
  }
}
