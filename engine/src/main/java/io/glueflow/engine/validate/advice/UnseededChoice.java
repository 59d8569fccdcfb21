// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.shape.UnseededCalls;
import java.util.List;

/** Random choices without a seed: each run makes others, and so does each attempt of a task. */
final class UnseededChoice implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.UNSEEDED_CHOICE;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (step.operation() instanceof SqlQuery query) {
      tell(query.query(), UnseededCalls.inQuery(query.query()), place);
      return;
    }
    for (Expression expression : expressions(step.operation())) {
      tell(expression.sql(), UnseededCalls.inExpression(expression.sql()), place);
    }
  }

  private static List<Expression> expressions(Operation operation) {
    if (operation instanceof Filter filter) {
      return List.of(filter.condition());
    }
    if (operation instanceof Sort sort) {
      return sort.keys().stream().map(SortKey::expression).toList();
    }
    if (operation instanceof Project project) {
      return project.columns().stream().map(NamedExpression::expression).toList();
    }
    return operation instanceof WithColumns columns
        ? columns.columns().stream().map(NamedExpression::expression).toList()
        : List.of();
  }

  private static void tell(String sql, List<UnseededCalls.Call> calls, AdvicePlace place) {
    for (UnseededCalls.Call call : calls) {
      place.tell(
          sql,
          call.offset(),
          call.length(),
          "this choice is another one in each run, and when Spark repeats a task",
          "give it a seed: rand(42), or REPEATABLE (42)");
    }
  }
}
