// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Subtotals: what rollup and cube share. */
final class Subtotals {

  private static final Property<List<String>> BY =
      Property.required("by", PropertyTypes.COLUMNS, "The columns to group by, in order.");
  private static final Property<String> LEVEL_AS =
      Property.optional(
              "level-as",
              PropertyTypes.NEW_COLUMN,
              "A column that tells subtotals apart: SQL's grouping_id, 0 for the finest groups.")
          .withExample("\"level\"");

  private Subtotals() {}

  static List<Property<?>> properties() {
    return List.of(BY, Aggregates.AGGREGATES, Grouping.HAVING, LEVEL_AS);
  }

  static void check(Properties properties, NodeProblems problems) {
    List<String> names = new ArrayList<>(properties.get(BY));
    properties.find(LEVEL_AS).ifPresent(names::add);
    Aggregates.check(properties, names, problems);
  }

  static void lower(Lowering node, Aggregate.Grouping kind) {
    Properties properties = node.properties();
    List<NamedExpression> aggregates = new ArrayList<>(Aggregates.of(properties));
    properties
        .find(LEVEL_AS)
        .ifPresent(
            name ->
                aggregates.add(
                    new NamedExpression(
                        name, Expression.of("grouping_id()", DataType.Simple.LONG))));
    List<NamedExpression> keys = properties.get(BY).stream().map(NamedExpression::column).toList();
    Grouping.lower(node, kind, keys, aggregates);
  }
}
