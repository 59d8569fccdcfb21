// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Write;
import io.glueflow.model.plan.Step;

/** Writes to one file: all rows go through one task. Few rows, of an aggregate, do no harm. */
final class OneFile implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.ONE_FILE;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (step.operation() instanceof Write write
        && (write.files().files() == 1 || !write.files().fileName().isEmpty())
        && !isSmall(step.inputs().get(0))) {
      place.tell(
          write.files().fileName().isEmpty() ? "files" : "file-name",
          "all rows go through one task into one file",
          "leave the number of files to Spark, unless there are few rows");
    }
  }

  /** Whether what was grouped or cut off reaches the write, in one line. */
  private static boolean isSmall(Step step) {
    Step at = step;
    while (at.inputs().size() == 1) {
      if (at.operation() instanceof Aggregate
          || at.operation() instanceof Pivot
          || at.operation() instanceof Limit) {
        return true;
      }
      at = at.inputs().get(0);
    }
    return at.inputs().isEmpty() && at.operation() instanceof Inline;
  }
}
