// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Turns the elements of an array into rows. */
public final class ExplodeNode extends LibraryNode {

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The ARRAY or MAP column.");
  private static final Property<String> AS =
      Property.optional(
          "as",
          PropertyTypes.NEW_COLUMN,
          "The column for the element or the map's value; the column itself by default.");
  private static final Property<String> KEY_AS =
      Property.optional(
              "key-as",
              PropertyTypes.NEW_COLUMN,
              "For a MAP, which needs it: the column for the key.")
          .withExample("\"name\"");
  private static final Property<String> POSITION_AS =
      Property.optional(
              "position-as",
              PropertyTypes.NEW_COLUMN,
              "A further column for the position, counted from 0.")
          .withExample("\"position\"");
  private static final Property<Boolean> KEEP_EMPTY =
      Property.withDefault(
          "keep-empty",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a row whose collection is empty or null is kept, with a null element.");

  public ExplodeNode() {
    super(
        "explode",
        Category.COLUMNS,
        "Turns each element of an ARRAY, or each entry of a MAP, into a row.",
        Inputs.ONE,
        List.of(COLUMN, AS, KEY_AS, POSITION_AS, KEEP_EMPTY));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Explode explode =
        new Explode(
            properties.get(COLUMN),
            properties.find(AS).orElse(properties.get(COLUMN)),
            properties.find(KEY_AS).orElse(""),
            properties.find(POSITION_AS).orElse(""),
            properties.get(KEEP_EMPTY));
    node.output(node.apply(explode, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "items", "type": "explode", "input": "baskets", "column": "items", "as": "item"}
        """;
  }
}
