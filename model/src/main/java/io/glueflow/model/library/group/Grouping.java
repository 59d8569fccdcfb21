// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the groupings share: keys, aggregates, a condition on groups. */
final class Grouping {

  /** The columns to group by. */
  static final Property<List<String>> BY =
      Property.optional(
          "by", PropertyTypes.COLUMNS, "The columns to group by; one group of all rows without.");

  /** Expressions to group by. */
  static final Property<Map<String, String>> BY_EXPRESSIONS =
      Property.optional(
          "by-expressions",
          PropertyTypes.mapOf(PropertyTypes.EXPRESSION),
          "Further expressions to group by, by the name of the column they yield.");

  /** A condition on groups. */
  static final Property<String> HAVING =
      Property.optional(
          "having",
          PropertyTypes.EXPRESSION,
          "Only groups for which this is true are kept; it sees the columns of the result.");

  private Grouping() {}

  static void check(Properties properties, NodeProblems problems) {
    Aggregates.check(
        properties, keys(properties).stream().map(NamedExpression::name).toList(), problems);
  }

  static void lower(Lowering node) {
    Properties properties = node.properties();
    lower(node, Aggregate.Grouping.GROUP, keys(properties), Aggregates.of(properties));
  }

  static void lower(
      Lowering node,
      Aggregate.Grouping kind,
      List<NamedExpression> keys,
      List<NamedExpression> aggregates) {
    Step groups = node.apply(new Aggregate(kind, keys, aggregates), node.input());
    node.output(
        node.properties()
            .find(HAVING)
            .map(sql -> node.apply(new Filter(Expression.of(sql)), groups))
            .orElse(groups));
  }

  private static List<NamedExpression> keys(Properties properties) {
    List<NamedExpression> keys = new ArrayList<>();
    properties.find(BY).orElse(List.of()).forEach(name -> keys.add(NamedExpression.column(name)));
    properties
        .find(BY_EXPRESSIONS)
        .orElse(Map.of())
        .forEach((name, sql) -> keys.add(new NamedExpression(name, Expression.of(sql))));
    return keys;
  }
}
