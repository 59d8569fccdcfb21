// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Step;

/** Overwriting all partitions when rows of some are written. */
final class WholeOverwrite implements Advice {

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.OVERWRITES_ALL;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (step.operation() instanceof Write write
        && write.mode() == WriteMode.OVERWRITE
        && !write.partitionBy().isEmpty()) {
      place.tell(
          "mode",
          "all partitions are removed, also those of which no rows are written",
          "overwrite-partitions replaces only those that rows are written to");
    }
  }
}
