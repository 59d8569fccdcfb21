// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.plan.Step;

/** Cross joins: as many rows as one side has, times those of the other. */
final class CrossJoin implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.CROSS_JOIN;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (step.operation() instanceof Join join
        && join.how() == JoinKind.CROSS
        && step.inputs().stream().noneMatch(side -> oneRow(side.operation()))) {
      place.tell(
          "how",
          "every row of one side meets every row of the other",
          "join on columns, unless one side has a few rows only");
    }
  }

  // totals beside each row are what such joins are for
  private static boolean oneRow(Operation side) {
    return (side instanceof Aggregate aggregate && aggregate.by().isEmpty())
        || (side instanceof Inline inline && inline.rows().size() <= 1)
        || (side instanceof Limit limit && limit.rows() <= 1);
  }
}
