// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.quality;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.Schema;
import java.util.List;

/** Stops the run when columns are not as expected. */
public final class ExpectSchemaNode extends LibraryNode {

  private static final Property<Schema> SCHEMA =
      Property.required("schema", PropertyTypes.SCHEMA, "The expected columns and their types.");
  private static final Property<Boolean> EXTRA_COLUMNS =
      Property.withDefault(
          "extra-columns", PropertyTypes.BOOLEAN, false, "Whether further columns are allowed.");
  private static final Property<Boolean> ORDERED =
      Property.withDefault(
          "ordered", PropertyTypes.BOOLEAN, false, "Whether the order of the columns matters.");

  public ExpectSchemaNode() {
    super(
        "expect-schema",
        Category.QUALITY,
        "Stops the run, before anything is read, when the columns are not as expected.",
        Inputs.ONE,
        List.of(SCHEMA, EXTRA_COLUMNS, ORDERED));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    ExpectSchema expect =
        new ExpectSchema(
            properties.get(SCHEMA), properties.get(EXTRA_COLUMNS), properties.get(ORDERED));
    node.output(node.apply(expect, node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "contract", "type": "expect-schema", "input": "orders",
         "schema": "order_id BIGINT, amount DECIMAL(12,2)", "extra-columns": true}
        """;
  }
}
