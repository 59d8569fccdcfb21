// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Turns columns into rows. */
public final class UnpivotNode extends LibraryNode {

  private static final Property<List<String>> KEEP =
      Property.required(
          "keep", PropertyTypes.COLUMNS, "The columns that are repeated in each row.");
  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns",
          PropertyTypes.COLUMNS,
          "The columns to turn into rows; all that are not kept by default.");
  private static final Property<String> NAME_AS =
      Property.withDefault(
          "name-as", PropertyTypes.NEW_COLUMN, "name", "The column for a column's name.");
  private static final Property<String> VALUE_AS =
      Property.withDefault(
          "value-as", PropertyTypes.NEW_COLUMN, "value", "The column for its value.");

  public UnpivotNode() {
    super(
        "unpivot",
        Category.COLUMNS,
        "Turns columns into rows.",
        Inputs.ONE,
        List.of(KEEP, COLUMNS, NAME_AS, VALUE_AS));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Unpivot unpivot =
        new Unpivot(
            properties.get(KEEP),
            properties.find(COLUMNS).orElse(List.of()),
            properties.get(NAME_AS),
            properties.get(VALUE_AS));
    node.output(node.apply(unpivot, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "long", "type": "unpivot", "input": "report", "keep": ["store"],
         "columns": ["q1", "q2"], "name-as": "quarter", "value-as": "turnover"}
        """;
  }
}
