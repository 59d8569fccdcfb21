// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.node.Property;
import io.glueflow.model.run.GlueArguments;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments that Glue or glueflow sets itself are not given. */
final class ArgumentsAllowed implements PreflightRule {

  private static final Set<String> RESERVED =
      Set.of(
          "--debug",
          "--mode",
          "--JOB_NAME",
          "--endpoint",
          "--JOB_ID",
          "--JOB_RUN_ID",
          "--SECURITY_CONFIGURATION",
          "--continuation-option",
          "--enable-data-lineage");

  static final List<Property<Map<String, String>>> KEYS =
      List.of(JobKeys.DEFAULT_ARGUMENTS, JobKeys.NON_OVERRIDABLE_ARGUMENTS);

  /** Whether Glue itself gives the argument. */
  static boolean isReserved(String argument) {
    return RESERVED.contains(argument);
  }

  @Override
  public String title() {
    return "arguments of others";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    for (Property<Map<String, String>> key : KEYS) {
      for (String name : context.settings().find(key).orElse(Map.of()).keySet()) {
        if (isReserved(name)) {
          diagnostics.report(
              Diagnostic.of(
                      DiagnosticCode.RESERVED_ARGUMENT,
                      context.place(key, name),
                      "Glue itself sets the argument " + name)
                  .withHint("remove it from '" + key.name() + "'"));
        } else if (GlueArguments.isOurs(name)) {
          diagnostics.report(
              Diagnostic.of(
                      DiagnosticCode.CONFLICTING_ARGUMENT,
                      context.place(key, name),
                      "the argument " + name + " is glueflow's own")
                  .withHint("remove it; parameters of the workflow are given by --param"));
        }
      }
    }
  }
}
