// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;

/** One thing that must hold in a workflow, beyond what its analysis already says. */
public interface ValidationRule {

  /** Reports what breaks the rule. */
  void check(Analysis analysis, Diagnostics diagnostics);
}
