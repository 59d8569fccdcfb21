// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.ExpressionRole;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.sql.resolve.Place;
import java.util.ArrayList;
import java.util.List;

/** The expressions over the rows of one input that operations hold as SQL text. */
final class StepExpressions {

  /**
   * An expression.
   *
   * @param sql its text
   * @param place where it stands, and so what may be in it
   * @param earlier the columns made beside it and before it, which Spark finds where the rows have
   *     none of the name
   */
  record Placed(String sql, Place place, List<String> earlier) {}

  private final List<Placed> found = new ArrayList<>();

  private StepExpressions() {}

  static List<Placed> of(Operation operation) {
    StepExpressions expressions = new StepExpressions();
    expressions.collect(operation);
    return expressions.found;
  }

  /** Where an expression of a role stands. */
  static Place place(ExpressionRole role) {
    return switch (role) {
      case COLUMN -> Place.COLUMN;
      case PROJECTION -> Place.PROJECTION;
      case KEY -> Place.VALUE;
      case AGGREGATE -> Place.AGGREGATION;
    };
  }

  private void collect(Operation operation) {
    if (operation instanceof Filter filter) {
      add(filter.condition(), Place.CONDITION, List.of());
    } else if (operation instanceof Project project) {
      addAll(project.columns(), ExpressionRole.PROJECTION);
    } else if (operation instanceof WithColumns columns) {
      addAll(columns.columns(), ExpressionRole.COLUMN);
    } else if (operation instanceof Aggregate aggregate) {
      addAll(aggregate.by(), ExpressionRole.KEY);
      addAll(aggregate.aggregates(), ExpressionRole.AGGREGATE);
    } else if (operation instanceof Pivot pivot) {
      addAll(pivot.aggregates(), ExpressionRole.AGGREGATE);
    } else if (operation instanceof Observe observe) {
      addAll(observe.metrics(), ExpressionRole.AGGREGATE);
    } else if (operation instanceof Sort sort) {
      addKeys(sort.keys());
    } else if (operation instanceof Deduplicate deduplicate) {
      addKeys(deduplicate.order());
    }
  }

  private void addKeys(List<SortKey> keys) {
    keys.forEach(key -> add(key.expression(), Place.COLUMN, List.of()));
  }

  private void addAll(List<NamedExpression> columns, ExpressionRole role) {
    List<String> names = columns.stream().map(NamedExpression::name).toList();
    for (int i = 0; i < columns.size(); i++) {
      add(columns.get(i).expression(), place(role), names.subList(0, i));
    }
  }

  private void add(Expression expression, Place place, List<String> earlier) {
    if (expression instanceof Expression.SqlText text) {
      found.add(new Placed(text.sql(), place, earlier));
    }
  }
}
