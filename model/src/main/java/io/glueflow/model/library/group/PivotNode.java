// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Literals;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Spreads the values of a column over columns. */
public final class PivotNode extends LibraryNode {

  private static final Property<List<String>> BY =
      Property.required("by", PropertyTypes.COLUMNS, "The columns to group by.");
  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The column whose values become columns.");
  private static final Property<List<JsonValue>> VALUES =
      Property.optional(
          "values",
          PropertyTypes.listOf(PropertyTypes.LITERAL),
          "Those values. Without them Spark looks them up in the data, which costs a pass, and the "
              + "columns of the result depend on the data.");

  public PivotNode() {
    super(
        "pivot",
        Category.GROUP,
        "Groups rows and spreads the values of one column over columns.",
        Inputs.ONE,
        List.of(BY, COLUMN, VALUES, Aggregates.AGGREGATES));
  }

  @Override
  public String notes() {
    return "With several aggregates a column is named `<value>_<aggregate>`.";
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Aggregates.check(properties, List.of(), problems);
    properties
        .find(VALUES)
        .ifPresent(
            values ->
                Names.checkDistinct(
                    values.stream().map(Literals::text).toList(), VALUES, problems));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Pivot pivot =
        new Pivot(
            properties.get(BY),
            properties.get(COLUMN),
            properties.find(VALUES).orElse(List.of()).stream().map(Literals::text).toList(),
            Aggregates.of(properties));
    node.output(node.apply(pivot, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "wide", "type": "pivot", "input": "sales", "by": ["store"], "column": "quarter",
         "values": ["q1", "q2", "q3", "q4"],
         "aggregates": [{"function": "sum", "column": "amount", "as": "total"}]}
        """;
  }
}
