// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Join;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.Typings;
import io.glueflow.sql.shape.ConditionShape;
import io.glueflow.sql.shape.Conjunct;
import io.glueflow.sql.shape.Conjunct.Form;
import java.util.List;

/** Joins without an equality of columns: Spark compares every row with every other. */
final class ComparingJoin implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.NON_EQUI_JOIN;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (step.operation() instanceof Join join && !join.on().isEmpty()) {
      List<Conjunct> conjuncts = ConditionShape.conjuncts(join.on());
      boolean equal = conjuncts.stream().anyMatch(ComparingJoin::isEquality);
      if (!equal && !conjuncts.isEmpty()) {
        place.tell(
            join.on(),
            0,
            join.on().length(),
            "no column of one side is equal to one of the other, so every row is compared with"
                + " every other",
            "add an equality, such as of the day or the region");
      }
    }
  }

  private static boolean isEquality(Conjunct conjunct) {
    return conjunct.form() == Form.EQUAL_COLUMNS
        && conjunct.columns().stream().anyMatch(column -> isOf(Typings.LEFT, column))
        && conjunct.columns().stream().anyMatch(column -> isOf(Typings.RIGHT, column));
  }

  private static boolean isOf(String side, String column) {
    return column.regionMatches(true, 0, side + ".", 0, side.length() + 1);
  }
}
