// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.Schema;
import java.util.List;

/** Rows that stand in the workflow itself. */
public final class InlineNode extends LibraryNode {

  private static final Property<Schema> SCHEMA =
      Property.required("schema", PropertyTypes.SCHEMA, "The columns and their types.");
  private static final Property<List<List<String>>> ROWS =
      Property.required(
          "rows",
          new InlineRowsType(),
          "The rows, each a list of values in the order of the columns; null for no value. Nested "
              + "values are not possible.");

  public InlineNode() {
    super(
        "inline",
        Category.READ,
        "Rows that stand in the workflow itself.",
        Inputs.NONE,
        List.of(SCHEMA, ROWS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    int width = properties.get(SCHEMA).columns().size();
    for (List<String> row : properties.get(ROWS)) {
      if (row.size() != width) {
        problems.report(
            DiagnosticCode.INCONSISTENT_PROPERTIES,
            ROWS,
            "a row has " + row.size() + " values, the schema has " + width + " columns",
            "");
      }
    }
  }

  @Override
  public void lower(Lowering node) {
    node.output(node.apply(new Inline(node.properties().get(SCHEMA), node.properties().get(ROWS))));
  }

  @Override
  public String example() {
    return """
        {"id": "rates", "type": "inline", "schema": "currency STRING, rate DOUBLE",
         "rows": [["EUR", 1.0], ["USD", 0.92], ["GBP", null]]}
        """;
  }
}
