// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.model.diagnostic.Diagnostics;

/** One thing that must hold before a submission, told without asking any service. */
interface PreflightRule {

  /** What is looked at, in a few words. */
  String title();

  /** Reports what breaks the rule. */
  void check(PreflightContext context, Diagnostics diagnostics);
}
