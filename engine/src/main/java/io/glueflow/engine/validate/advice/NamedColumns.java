// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.sql.Typings;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.resolve.ColumnUse;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.SourceColumn;
import io.glueflow.sql.resolve.Typing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that texts name. */
final class NamedColumns {

  private static final Pattern COUNT_OF_ROWS = Pattern.compile("(?i)\\bcount\\s*\\(\\s*\\*\\s*\\)");

  /** What can stand for columns without naming them. */
  private static final Pattern WHOLE_ROWS =
      Pattern.compile(
          "(?i)(^|[(,.]|\\b(select|distinct|all))\\s*[*]|\\b(natural|table|pivot|unpivot|transform)\\b");

  private final Typings typings;

  NamedColumns(Typings typings) {
    this.typings = typings;
  }

  /**
   * Adds those that an operation's expressions name.
   *
   * @return false when a name could not be understood
   */
  boolean in(Operation operation, Schema rows, Set<String> needed) {
    for (Expression expression : expressions(operation)) {
      if (expression instanceof Expression.ColumnReference reference) {
        needed.add(reference.column());
      } else if (standsForRows(expression.sql())) {
        needed.addAll(rows.names());
      } else {
        Typing typing = typings.expression(expression.sql(), rows, place(operation));
        for (ColumnUse use : typing.columns()) {
          use.sources().forEach(source -> needed.add(source.column()));
        }
        if (isUnclear(typing.columns())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The same for the condition of a join. */
  boolean inJoin(Join join, Schema left, Schema right, Set<String> ofLeft, Set<String> ofRight) {
    if (join.on().isEmpty()) {
      return true;
    }
    Typing typing = typings.join(join.on(), left, right);
    for (ColumnUse use : typing.columns()) {
      for (SourceColumn source : use.sources()) {
        (source.relation().equals("left") ? ofLeft : ofRight).add(source.column());
      }
    }
    return !isUnclear(typing.columns()) && !standsForRows(join.on());
  }

  /** The columns of each input that a query names; empty when it may look at others. */
  Optional<List<Set<String>>> inQuery(SqlQuery query, Step step) {
    Map<String, Schema> views = new LinkedHashMap<>();
    List<Set<String>> needed = new ArrayList<>();
    for (int i = 0; i < query.views().size(); i++) {
      views.put(query.views().get(i), step.inputs().get(i).schema());
      needed.add(StepNeeds.names(List.of()));
    }
    QueryTyping typing = typings.query(query.query(), views);
    if (standsForRows(query.query()) || isUnclear(typing.columns())) {
      for (int i = 0; i < needed.size(); i++) {
        needed.get(i).addAll(step.inputs().get(i).schema().names());
      }
      return isUnclear(typing.columns()) ? Optional.empty() : Optional.of(needed);
    }
    for (ColumnUse use : typing.columns()) {
      for (SourceColumn source : use.sources()) {
        for (int i = 0; i < needed.size(); i++) {
          if (query.views().get(i).equalsIgnoreCase(source.relation())) {
            needed.get(i).add(source.column());
          }
        }
      }
    }
    return typing.problems().isEmpty() ? Optional.of(needed) : Optional.empty();
  }

  private static boolean isUnclear(List<ColumnUse> uses) {
    return uses.stream().anyMatch(use -> use.sources().isEmpty());
  }

  private static boolean standsForRows(String sql) {
    return WHOLE_ROWS.matcher(COUNT_OF_ROWS.matcher(sql).replaceAll("")).find();
  }

  private static List<Expression> expressions(Operation operation) {
    if (operation instanceof Filter filter) {
      return List.of(filter.condition());
    }
    if (operation instanceof Sort sort) {
      return sort.keys().stream().map(SortKey::expression).toList();
    }
    if (operation instanceof Deduplicate deduplicate) {
      return deduplicate.order().stream().map(SortKey::expression).toList();
    }
    return columns(operation).map(NamedExpression::expression).toList();
  }

  private static Stream<NamedExpression> columns(Operation operation) {
    if (operation instanceof Aggregate aggregate) {
      return Stream.concat(aggregate.by().stream(), aggregate.aggregates().stream());
    }
    if (operation instanceof Project project) {
      return project.columns().stream();
    }
    if (operation instanceof WithColumns columns) {
      return columns.columns().stream();
    }
    if (operation instanceof Pivot pivot) {
      return pivot.aggregates().stream();
    }
    return operation instanceof Observe observe ? observe.metrics().stream() : Stream.of();
  }

  /** Where it has been looked at before: what it names does not depend on that. */
  private static Place place(Operation operation) {
    if (operation instanceof Filter) {
      return Place.CONDITION;
    }
    boolean aggregates =
        operation instanceof Aggregate
            || operation instanceof Pivot
            || operation instanceof Observe;
    if (aggregates) {
      return Place.AGGREGATION;
    }
    return operation instanceof Project ? Place.PROJECTION : Place.COLUMN;
  }
}
