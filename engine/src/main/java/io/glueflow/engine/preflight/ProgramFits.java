// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.job.RunMode;
import io.glueflow.model.diagnostic.Diagnostics;

/** What the job runs the workflow by can be run as the settings say. */
final class ProgramFits implements PreflightRule {

  private final PrebuiltClassFits prebuilt = new PrebuiltClassFits();
  private final GeneratedScriptFits generated = new GeneratedScriptFits();

  @Override
  public String title() {
    return "program of the job";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    switch (RunMode.of(context.settings())) {
      case RUNNER -> prebuilt.check(context, diagnostics);
      case SCRIPT -> generated.check(context, diagnostics);
    }
  }
}
