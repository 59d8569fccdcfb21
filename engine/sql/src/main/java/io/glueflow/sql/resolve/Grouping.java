// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseParser.AggregationClauseContext;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.GroupByClauseContext;
import io.glueflow.sql.grammar.SqlBaseParser.GroupingAnalyticsContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.RegularQuerySpecificationContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rows are grouped by.
 *
 * @param present whether there is a GROUP BY
 * @param known whether all that they are grouped by is known
 * @param nullable whether columns become null because there are several groupings
 * @param columns the columns among it
 * @param keys all of it, as {@link ExpressionKeys} has it
 */
record Grouping(
    boolean present, boolean known, boolean nullable, Set<Attribute> columns, Set<String> keys) {

  static Grouping of(QueryResolver query, RegularQuerySpecificationContext select, Scope scope) {
    AggregationClauseContext clause = select.aggregationClause();
    if (clause == null) {
      return new Grouping(false, true, false, Set.of(), Set.of());
    }
    List<ExpressionContext> expressions = new ArrayList<>(clause.groupingExpressions);
    clause.groupingSet().forEach(set -> expressions.addAll(set.expression()));
    for (GroupByClauseContext part : clause.groupByClause()) {
      if (part.expression() != null) {
        expressions.add(part.expression());
      } else {
        collect(part.groupingAnalytics(), expressions);
      }
    }
    boolean several =
        clause.kind != null
            || clause.groupByClause().stream().anyMatch(part -> part.groupingAnalytics() != null);
    return new Reader(query, select, scope).read(expressions, several);
  }

  private static void collect(
      GroupingAnalyticsContext analytics, List<ExpressionContext> expressions) {
    analytics.groupingSet().forEach(set -> expressions.addAll(set.expression()));
    analytics
        .groupingElement()
        .forEach(
            element -> {
              if (element.groupingSet() != null) {
                expressions.addAll(element.groupingSet().expression());
              } else {
                collect(element.groupingAnalytics(), expressions);
              }
            });
  }

  GroupCheck check(Rows rows) {
    return GroupCheck.of(new HashSet<>(rows.columns()), columns, keys);
  }

  /** Reads what the expressions of GROUP BY stand for: themselves, or columns of SELECT. */
  private static final class Reader {

    private final Session session;
    private final List<NamedExpressionContext> items;
    private final Context context;
    private final Context selected;
    private final Set<Attribute> columns = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private boolean known = true;

    Reader(QueryResolver query, RegularQuerySpecificationContext select, Scope scope) {
      this.session = query.session();
      this.items = select.selectClause().namedExpressionSeq().namedExpression();
      this.context = query.context(scope, Site.GROUP_BY);
      this.selected = query.context(scope, Site.SELECT);
    }

    Grouping read(List<ExpressionContext> expressions, boolean several) {
      for (ExpressionContext expression : expressions) {
        Optional<ExpressionContext> item = alias(expression);
        if (item.isPresent()) {
          typeOfItem(item.get());
          add(item.get(), selected);
        } else if (isAll(expression)) {
          known = false;
        } else {
          direct(expression);
        }
      }
      return new Grouping(true, known, several, columns, keys);
    }

    private void direct(ExpressionContext expression) {
      Typed value = new ExpressionResolver(context).type(expression);
      if (value.literal().isPresent() && value.literal().get() instanceof BigInteger place) {
        ordinal(expression, place);
        return;
      }
      boolean map = Maps.isIn(value.type()) && session.line() != SparkLine.SPARK_3_5;
      if (Types.isKnown(value.type()) && !session.coercion().orderable(value.type()) && !map) {
        session
            .findings()
            .report(
                ProblemKind.TYPE,
                expression,
                "rows cannot be grouped by a value of type " + value.type().ddl(),
                "");
      }
      add(expression, context);
    }

    private void add(ExpressionContext expression, Context place) {
      Columns names = new Columns(new ExpressionResolver(place), place);
      keys.add(names.key(expression));
      names.attribute(expression).ifPresent(columns::add);
    }

    /** The items of SELECT are looked at later; which columns they name says what decides here. */
    private Typed typeOfItem(ExpressionContext item) {
      return session.findings().forNames(() -> new ExpressionResolver(selected).type(item));
    }

    private void ordinal(ExpressionContext expression, BigInteger place) {
      boolean stars = items.stream().anyMatch(item -> Stars.in(item).isPresent());
      if (stars) {
        known = false;
      } else if (place.signum() > 0 && place.compareTo(BigInteger.valueOf(items.size())) <= 0) {
        ExpressionContext item = items.get(place.intValue() - 1).expression();
        Typed value = typeOfItem(item);
        if (value.has(Traits.AGGREGATE)) {
          session
              .findings()
              .report(
                  ProblemKind.QUERY,
                  expression,
                  "GROUP BY " + place + " stands for an aggregate function",
                  "");
        }
        add(item, selected);
      } else {
        Relation none =
            new Relation(
                List.of(),
                items.stream()
                    .map(item -> new Attribute("", DataType.UNKNOWN, true, Set.of()))
                    .toList(),
                false);
        Ordinals.column(session, expression, place, none, "GROUP BY");
      }
    }

    /** The expression of SELECT whose alias is meant, no column having the name. */
    private Optional<ExpressionContext> alias(ExpressionContext expression) {
      Optional<String> name = OutputNames.ofColumn(expression);
      boolean plain = name.isPresent() && name.get().length() >= expression.getText().length() - 2;
      if (!plain
          || !new ColumnNames(new Findings())
              .find(List.of(name.get()), context.scope())
              .isNothing()) {
        return Optional.empty();
      }
      return items.stream()
          .filter(item -> item.name != null && Names.of(item.name).equalsIgnoreCase(name.get()))
          .map(NamedExpressionContext::expression)
          .findFirst();
    }

    private boolean isAll(ExpressionContext expression) {
      return expression.getText().equalsIgnoreCase("ALL")
          && new ColumnNames(new Findings()).find(List.of("ALL"), context.scope()).isNothing();
    }
  }
}
