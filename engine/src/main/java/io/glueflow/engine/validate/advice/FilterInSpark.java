// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.plan.Step;
import io.glueflow.sql.shape.ConditionShape;
import io.glueflow.sql.shape.Conjunct;
import io.glueflow.sql.shape.Conjunct.Form;
import java.util.Locale;
import java.util.Set;

/**
 * Filters right behind a source that could leave out rows by itself, if the condition were about a
 * column and not about what is computed of it.
 */
final class FilterInSpark implements Advice {

  private static final Set<String> FORMATS = Set.of("parquet", "orc", "delta", "iceberg", "hudi");

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.NOT_PUSHED_DOWN;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (!(step.operation() instanceof Filter filter)
        || !canFilter(step.inputs().get(0).operation())) {
      return;
    }
    String sql = filter.condition().sql();
    for (Conjunct conjunct : ConditionShape.conjuncts(sql)) {
      long columns = conjunct.columns().stream().distinct().count();
      if (conjunct.form() == Form.OTHER && columns == 1) {
        place.tell(
            sql,
            conjunct.offset(),
            conjunct.length(),
            "the source cannot leave out rows by this: all of them are read",
            "compare the column '" + conjunct.columns().get(0) + "' itself with a value");
      }
    }
  }

  private static boolean canFilter(Operation operation) {
    return operation instanceof ReadJdbc
        || (operation instanceof Read read
            && FORMATS.contains(read.format().toLowerCase(Locale.ROOT)));
  }
}
