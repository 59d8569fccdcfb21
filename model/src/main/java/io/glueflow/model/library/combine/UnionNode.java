// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.combine;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.Union;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.List;

/** Puts the rows of its inputs below each other. */
public final class UnionNode extends LibraryNode {

  private static final Property<String> MATCH =
      Property.withDefault(
          "match",
          PropertyTypes.oneOf("name", "position"),
          "name",
          "Whether columns are matched by `name` or by `position`.");
  private static final Property<Boolean> ALLOW_MISSING =
      Property.withDefault(
          "allow-missing-columns",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a column that some inputs lack is filled with nulls.");
  private static final Property<Boolean> DISTINCT =
      Property.withDefault(
          "distinct", PropertyTypes.BOOLEAN, false, "Whether repeated rows are dropped.");

  public UnionNode() {
    super(
        "union",
        Category.COMBINE,
        "Puts the rows of its inputs below each other.",
        new Inputs.Many(2),
        List.of(MATCH, ALLOW_MISSING, DISTINCT));
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.onlyWhen(MATCH, "name"::equals, "'match' is 'name'", ALLOW_MISSING));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Union union = new Union(properties.get(MATCH).equals("name"), properties.get(ALLOW_MISSING));
    Step all = node.apply(union, List.copyOf(node.inputs().values()));
    node.output(properties.get(DISTINCT) ? node.apply(new Distinct(), all) : all);
  }

  @Override
  public String example() {
    return """
        {"id": "all", "type": "union", "inputs": ["north", "south"], "distinct": true}
        """;
  }
}
