// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.SourceColumn;
import io.glueflow.sql.resolve.Typing;
import java.util.ArrayList;
import java.util.List;

/** Which columns decide which rows an operation yields, and in which order. */
final class StepRows {

  private final Typings typings;
  private final QueryLineage queries;

  StepRows(Typings typings) {
    this.typings = typings;
    this.queries = new QueryLineage(typings);
  }

  List<From> of(Step step) {
    Operation operation = step.operation();
    if (operation instanceof Filter filter) {
      return expression(filter.condition(), step, Place.CONDITION, Transformation.FILTER);
    }
    if (operation instanceof Join join) {
      return joined(join, step);
    }
    if (operation instanceof Aggregate aggregate) {
      List<From> keys = new ArrayList<>();
      for (NamedExpression key : aggregate.by()) {
        keys.addAll(expression(key.expression(), step, Place.VALUE, Transformation.GROUP_BY));
      }
      return keys;
    }
    if (operation instanceof Pivot pivot) {
      List<From> keys = named(pivot.by(), Transformation.GROUP_BY);
      keys.add(new From(0, pivot.column(), Transformation.GROUP_BY));
      return keys;
    }
    if (operation instanceof Sort sort) {
      return keys(sort.keys(), step);
    }
    if (operation instanceof Deduplicate deduplicate) {
      List<From> keys = named(orAll(deduplicate.keys(), step), Transformation.GROUP_BY);
      keys.addAll(keys(deduplicate.order(), step));
      return keys;
    }
    if (operation instanceof SqlQuery query) {
      return queries.deciding(query, step);
    }
    return ofAll(operation, step);
  }

  /** Operations that look at whole rows. */
  private static List<From> ofAll(Operation operation, Step step) {
    if (operation instanceof DropNulls drop) {
      return named(orAll(drop.columns(), step), Transformation.FILTER);
    }
    if (operation instanceof Explode explode) {
      return named(List.of(explode.column()), Transformation.FILTER);
    }
    if (operation instanceof Distinct) {
      return named(step.inputs().get(0).schema().names(), Transformation.GROUP_BY);
    }
    if (operation instanceof SetOperation) {
      return step.inputs().get(1).schema().names().stream()
          .map(name -> new From(1, name, Transformation.FILTER))
          .toList();
    }
    return List.of();
  }

  private static List<String> orAll(List<String> columns, Step step) {
    return columns.isEmpty() ? step.inputs().get(0).schema().names() : columns;
  }

  private List<From> joined(Join join, Step step) {
    List<From> columns = new ArrayList<>();
    for (String key : join.using()) {
      columns.add(new From(0, key, Transformation.JOIN));
      columns.add(new From(1, key, Transformation.JOIN));
    }
    if (!join.on().isEmpty()) {
      Typing typing =
          typings.join(join.on(), step.inputs().get(0).schema(), step.inputs().get(1).schema());
      typing
          .columns()
          .forEach(
              use -> {
                for (SourceColumn source : use.sources()) {
                  int input = source.relation().equals(Typings.LEFT) ? 0 : 1;
                  columns.add(new From(input, source.column(), Transformation.JOIN));
                }
              });
    }
    return columns;
  }

  private List<From> keys(List<SortKey> keys, Step step) {
    List<From> columns = new ArrayList<>();
    for (SortKey key : keys) {
      columns.addAll(expression(key.expression(), step, Place.COLUMN, Transformation.SORT));
    }
    return columns;
  }

  private List<From> expression(Expression expression, Step step, Place place, Transformation how) {
    if (expression instanceof Expression.ColumnReference reference) {
      return List.of(new From(0, reference.column(), how));
    }
    Typing typing = typings.expression(expression.sql(), step.inputs().get(0).schema(), place);
    return named(List.copyOf(StepColumns.names(typing)), how);
  }

  private static List<From> named(List<String> names, Transformation how) {
    List<From> columns = new ArrayList<>();
    names.forEach(name -> columns.add(new From(0, name, how)));
    return columns;
  }
}
