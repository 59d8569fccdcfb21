// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.node.Property;

/** What nobody can guess is given: where to put things, and who the job runs as. */
final class NeededSettings implements PreflightRule {

  private final boolean roleNeeded;

  /**
   * Makes the rule.
   *
   * @param roleNeeded whether the role is there already, so that it must be named
   */
  NeededSettings(boolean roleNeeded) {
    this.roleNeeded = roleNeeded;
  }

  @Override
  public String title() {
    return "needed settings";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    check(context, AssetKeys.S3_PATH, "s3://BUCKET/glueflow", diagnostics);
    if (roleNeeded) {
      check(context, JobKeys.IAM_ROLE, "NAME-OR-ARN", diagnostics);
    }
  }

  private static void check(
      PreflightContext context, Property<String> key, String example, Diagnostics diagnostics) {
    if (context.settings().find(key).isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.SETTING_MISSING,
                  context.settingsFile(),
                  "'" + key.name() + "' is not set")
              .withHint(
                  "add the line '"
                      + key.name()
                      + ": "
                      + example
                      + "' to glueflow.yaml, or say --"
                      + key.name()));
    }
  }
}
