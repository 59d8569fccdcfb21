// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Glue version still exists, and fits the extra jars. */
final class GlueVersionFits implements PreflightRule {

  private static final Set<String> SCALA_212 = Set.of("3.0", "4.0", "5.0", "5.1");
  private static final Set<String> SCALA_213 = Set.of("6.0");
  private static final String HINT = "set 'glue-version' to 5.1, or to 6.0 for Spark 4.1";

  @Override
  public String title() {
    return "Glue version";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    String version = context.settings().get(JobKeys.GLUE_VERSION);
    Diagnostic unfit =
        Diagnostic.of(DiagnosticCode.GLUE_VERSION_UNFIT, context.place(JobKeys.GLUE_VERSION), "")
            .withHint(HINT);
    Optional<String> retired = GlueRelease.whyRetired(version);
    if (retired.isPresent()) {
      diagnostics.report(said(unfit, retired.get()));
    } else if (!SCALA_212.contains(version) && !SCALA_213.contains(version)) {
      diagnostics.report(
          said(unfit, "Glue " + version + " is not known here: 3.0 to 6.0 are")
              .withSeverity(Severity.WARNING));
    }
    jars(context, version, diagnostics);
  }

  /** Jars for one line of Scala fail at run time on the other. */
  private static void jars(PreflightContext context, String version, Diagnostics diagnostics) {
    List<String> jars = context.settings().find(AssetKeys.EXTRA_JARS).orElse(List.of());
    for (String jar : jars) {
      boolean wrong =
          (SCALA_213.contains(version) && jar.contains("_2.12"))
              || (SCALA_212.contains(version) && jar.contains("_2.13"));
      if (wrong) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.GLUE_VERSION_UNFIT,
                    context.place(AssetKeys.EXTRA_JARS),
                    "'" + jar + "' is made for another Scala than that of Glue " + version)
                .withSeverity(Severity.WARNING)
                .withHint("Glue 3.0 to 5.1 have Scala 2.12, Glue 6.0 has Scala 2.13"));
      }
    }
  }

  private static Diagnostic said(Diagnostic problem, String message) {
    return new Diagnostic(
        problem.code(), problem.severity(), problem.location(), "", message, problem.hint());
  }
}
