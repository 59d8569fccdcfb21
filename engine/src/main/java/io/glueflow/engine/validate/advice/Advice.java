// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.plan.Step;

/** An advice that is given for single steps of a plan. */
interface Advice {

  /** The code it is told with. */
  DiagnosticCode code();

  /** Gives advice about a step. */
  void check(Step step, AdvicePlace place);
}
