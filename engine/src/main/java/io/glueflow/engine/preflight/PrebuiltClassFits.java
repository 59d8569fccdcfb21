// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.Set;

/** The prebuilt main class has the Java it needs, and the job calls it. */
final class PrebuiltClassFits {

  private static final Set<String> JAVA_8 = Set.of("3.0", "4.0");

  void check(PreflightContext context, Diagnostics diagnostics) {
    String version = context.settings().get(JobKeys.GLUE_VERSION);
    if (JAVA_8.contains(version)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.GLUE_VERSION_UNFIT,
                  context.place(JobKeys.GLUE_VERSION),
                  "Glue " + version + " runs on Java 8, and the prebuilt main class needs Java 17")
              .withHint(
                  "set 'glue-version' to 5.1, or submit with --mode script, which runs a script"
                      + " that is generated for Glue "
                      + version));
    }
    if (context.settings().get(JobKeys.LANGUAGE).equals("python")) {
      diagnostics.report(notScala(context, "the prebuilt main class is not Python"));
    }
  }

  /** Says that the job cannot have Python as its language. */
  static Diagnostic notScala(PreflightContext context, String message) {
    return Diagnostic.of(
            DiagnosticCode.INVALID_SETTING,
            context.place(JobKeys.LANGUAGE),
            "setting '" + JobKeys.LANGUAGE.name() + "': " + message)
        .withHint("remove 'language', or set it to scala");
  }
}
