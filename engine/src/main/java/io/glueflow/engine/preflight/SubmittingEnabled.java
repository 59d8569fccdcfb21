// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;

/** Submitting is not switched off. */
final class SubmittingEnabled implements PreflightRule {

  @Override
  public String title() {
    return "submitting is allowed";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    if (!context.settings().get(ProjectKeys.ENABLED)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.SUBMITTING_DISABLED,
                  context.place(ProjectKeys.ENABLED),
                  "'enabled' is false: nothing is submitted")
              .withHint("remove the setting, or choose another profile"));
    }
  }
}
