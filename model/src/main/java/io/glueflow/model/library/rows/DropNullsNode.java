// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** Drops rows that hold nulls. */
public final class DropNullsNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.optional(
          "columns", PropertyTypes.COLUMNS, "The columns to look at; all by default.");
  private static final Property<String> HOW =
      Property.withDefault(
          "how",
          PropertyTypes.oneOf("any", "all"),
          "any",
          "Whether `any` null drops a row, or only when `all` are null.");
  private static final Property<Long> MINIMUM =
      Property.optional(
          "min-non-nulls",
          PropertyTypes.integer(1, 100_000),
          "A row is kept when at least so many of the columns are not null.");

  public DropNullsNode() {
    super(
        "drop-nulls",
        Category.ROWS,
        "Drops rows that hold nulls.",
        Inputs.ONE,
        List.of(COLUMNS, HOW, MINIMUM));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(PropertyRule.atMostOne(HOW, MINIMUM));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    int minimum =
        properties
            .find(MINIMUM)
            .map(Long::intValue)
            .orElse(properties.get(HOW).equals("all") ? 1 : 0);
    node.output(
        node.apply(
            new DropNulls(properties.find(COLUMNS).orElse(List.of()), minimum), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "complete", "type": "drop-nulls", "input": "orders", "columns": ["order_id"]}
        """;
  }
}
