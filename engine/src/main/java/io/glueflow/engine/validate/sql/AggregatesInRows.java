// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.ProblemKind;
import io.glueflow.sql.resolve.SqlProblem;
import io.glueflow.sql.resolve.Typing;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds aggregate functions, which make one row of all, beside columns of each row. */
final class AggregatesInRows {

  private final Typings typings;
  private final Schema rows;

  AggregatesInRows(Typings typings, Schema rows) {
    this.typings = typings;
    this.rows = rows;
  }

  /** What is wrong, by the texts that it is about. */
  Map<String, SqlProblem> find(Project project) {
    Map<String, SqlProblem> found = new LinkedHashMap<>();
    if (project.columns().stream().noneMatch(this::isOfEachRow)) {
      return found;
    }
    for (NamedExpression column : project.columns()) {
      if (column.expression() instanceof Expression.SqlText text && typing(text).aggregate()) {
        found.put(
            text.sql(),
            new SqlProblem(
                ProblemKind.NOT_GROUPED,
                0,
                text.sql().length(),
                "an aggregate function makes one row of all, but other columns are of each row",
                "compute it in an 'aggregate' node, or over a window: OVER ()"));
      }
    }
    return found;
  }

  private boolean isOfEachRow(NamedExpression column) {
    if (column.expression() instanceof Expression.SqlText text) {
      Typing typing = typing(text);
      return !typing.aggregate() && !typing.columns().isEmpty();
    }
    return true;
  }

  private Typing typing(Expression.SqlText text) {
    return typings.expression(text.sql(), rows, Place.PROJECTION);
  }
}
