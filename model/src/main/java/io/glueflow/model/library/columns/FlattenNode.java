// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Turns the fields of structs into columns. */
public final class FlattenNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns", PropertyTypes.COLUMNS, "The STRUCT columns to flatten; all by default.");
  private static final Property<String> SEPARATOR =
      Property.withDefault(
          "separator", PropertyTypes.NAME_PART, "_", "What is put between the parts of a name.");
  private static final Property<Long> DEPTH =
      Property.withDefault(
          "depth", PropertyTypes.integer(0, 100), 0L, "How many levels to flatten; 0 for all.");
  private static final Property<Boolean> PREFIX =
      Property.withDefault(
          "prefix",
          PropertyTypes.BOOLEAN,
          true,
          "Whether a name begins with the name of the column it comes from.");

  public FlattenNode() {
    super(
        "flatten",
        Category.COLUMNS,
        "Turns the fields of STRUCT columns into columns of their own.",
        Inputs.ONE,
        List.of(COLUMNS, SEPARATOR, DEPTH, PREFIX));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Flatten flatten =
        new Flatten(
            properties.find(COLUMNS).orElse(List.of()),
            properties.get(SEPARATOR),
            properties.get(DEPTH).intValue(),
            properties.get(PREFIX));
    node.output(node.apply(flatten, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "flat", "type": "flatten", "input": "baskets", "columns": ["customer"]}
        """;
  }
}
