// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.quality;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;

/** Describes the columns of its input. */
public final class ProfileNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns", PropertyTypes.COLUMNS, "The columns to describe; all by default.");

  private static final Schema FACTS =
      Schema.of(
          List.of(
              Column.of("column", DataType.Simple.STRING),
              Column.of("type", DataType.Simple.STRING),
              Column.of("rows", DataType.Simple.LONG),
              Column.of("nulls", DataType.Simple.LONG),
              Column.of("distinct", DataType.Simple.LONG),
              Column.of("min", DataType.Simple.STRING),
              Column.of("max", DataType.Simple.STRING),
              Column.of("mean", DataType.Simple.DOUBLE),
              Column.of("stddev", DataType.Simple.DOUBLE)));

  public ProfileNode() {
    super(
        "profile",
        Category.QUALITY,
        "Describes columns: a row for each, with counts, distinct values, smallest and largest.",
        Inputs.ONE,
        List.of(COLUMNS));
  }

  @Override
  public void lower(Lowering node) {
    List<NamedExpression> columns =
        node.properties().find(COLUMNS).orElse(List.of()).stream()
            .map(NamedExpression::column)
            .toList();
    Step rows = columns.isEmpty() ? node.input() : node.apply(new Project(columns), node.input());
    node.output(node.apply(new Invoke("profile", Map.of(), FACTS), rows));
  }

  @Override
  public String example() {
    return """
        {"id": "facts", "type": "profile", "input": "orders"}
        """;
  }
}
