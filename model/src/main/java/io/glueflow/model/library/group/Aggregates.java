// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.group;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Aggregates as properties: what to compute over a group. */
final class Aggregates {

  private static final Property<AggregateFunction> FUNCTION =
      Property.required(
          "function",
          PropertyTypes.oneOf(AggregateFunction.class, AggregateFunction::label),
          "The aggregate function.");
  private static final Property<String> COLUMN =
      Property.optional("column", PropertyTypes.COLUMN, "The column to aggregate.");
  private static final Property<String> EXPRESSION =
      Property.optional("expression", PropertyTypes.EXPRESSION, "Or an expression to aggregate.");
  private static final Property<String> AS =
      Property.optional(
          "as",
          PropertyTypes.NEW_COLUMN,
          "The name of the column; `<function>_<column>` by default.");
  private static final Property<Boolean> DISTINCT =
      Property.withDefault(
          "distinct", PropertyTypes.BOOLEAN, false, "Whether each value counts once.");
  private static final Property<String> FILTER =
      Property.optional(
          "filter", PropertyTypes.EXPRESSION, "Only rows for which this is true count.");
  private static final Property<Double> PERCENTAGE =
      Property.withDefault(
          "percentage",
          PropertyTypes.number(0, 1),
          0.5,
          "For `percentile` and `approx_percentile`: which one, 0 to 1.");
  private static final Property<Boolean> IGNORE_NULLS =
      Property.withDefault(
          "ignore-nulls",
          PropertyTypes.BOOLEAN,
          false,
          "For `first` and `last`: whether nulls are passed over.");

  /** The aggregates to compute. */
  static final Property<List<Properties>> AGGREGATES =
      Property.required(
          "aggregates",
          PropertyTypes.listOf(
              PropertyTypes.object(
                  List.of(
                      FUNCTION, COLUMN, EXPRESSION, AS, DISTINCT, FILTER, PERCENTAGE, IGNORE_NULLS),
                  List.of(
                      PropertyRule.atMostOne(COLUMN, EXPRESSION),
                      PropertyRule.onlyWhen(
                          FUNCTION,
                          AggregateFunction::distinctMatters,
                          "'function' counts repeated values",
                          DISTINCT),
                      PropertyRule.onlyWhen(
                          FUNCTION,
                          AggregateFunction::needsPercentage,
                          "'function' is a percentile",
                          PERCENTAGE),
                      PropertyRule.onlyWhen(
                          FUNCTION,
                          function ->
                              function == AggregateFunction.FIRST
                                  || function == AggregateFunction.LAST,
                          "'function' is 'first' or 'last'",
                          IGNORE_NULLS)))),
          "What to compute. `count` without a column counts rows.");

  private Aggregates() {}

  /** Reports aggregates without an argument, and names that come twice. */
  static void check(Properties properties, Collection<String> otherNames, NodeProblems problems) {
    List<Properties> named = new ArrayList<>();
    for (Properties aggregate : properties.get(AGGREGATES)) {
      boolean argument = aggregate.isGiven(COLUMN) || aggregate.isGiven(EXPRESSION);
      if (!argument && aggregate.get(FUNCTION) != AggregateFunction.COUNT) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY,
            aggregate,
            FUNCTION,
            "'" + aggregate.get(FUNCTION).label() + "' needs 'column' or 'expression'",
            "");
      }
      if (!aggregate.isGiven(AS) && aggregate.isGiven(EXPRESSION)) {
        problems.report(
            DiagnosticCode.MISSING_PROPERTY,
            aggregate,
            EXPRESSION,
            "an aggregate of an expression needs 'as'",
            "");
      } else {
        named.add(aggregate);
      }
    }
    Names.checkDistinct(otherNames, AGGREGATES, problems);
    Names.checkDistinct(otherNames, named, Aggregates::nameOf, AS, problems);
  }

  /** The aggregates as expressions. */
  static List<NamedExpression> of(Properties properties) {
    return properties.get(AGGREGATES).stream()
        .map(
            aggregate ->
                new NamedExpression(
                    nameOf(aggregate),
                    Expression.of(sql(aggregate), aggregate.get(FUNCTION).type())))
        .toList();
  }

  /** One aggregate as SQL, without a window. */
  private static String sql(Properties aggregate) {
    AggregateFunction function = aggregate.get(FUNCTION);
    String argument =
        aggregate
            .find(COLUMN)
            .map(Sql::identifier)
            .or(() -> aggregate.find(EXPRESSION).map(sql -> "(" + sql + ")"))
            .orElse("*");
    String distinct = aggregate.get(DISTINCT) ? "DISTINCT " : "";
    String call =
        function.call(
            distinct + argument, BigDecimal.valueOf(aggregate.get(PERCENTAGE)).toPlainString());
    String nulls = aggregate.get(IGNORE_NULLS) ? " IGNORE NULLS" : "";
    String filter = aggregate.find(FILTER).map(sql -> " FILTER (WHERE " + sql + ")").orElse("");
    return call + nulls + filter;
  }

  private static String nameOf(Properties aggregate) {
    return aggregate
        .find(AS)
        .orElseGet(
            () ->
                aggregate.get(FUNCTION).label()
                    + aggregate.find(COLUMN).map(column -> "_" + column).orElse(""));
  }
}
