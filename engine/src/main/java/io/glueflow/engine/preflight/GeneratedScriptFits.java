// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.job.RunMode;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.plan.Analysis;
import java.util.List;
import java.util.Map;

/** A script can be generated for the Glue version, and is told what it is to be told. */
final class GeneratedScriptFits {

  private static final List<Property<String>> OF_OTHER_SCRIPTS =
      List.of(AssetKeys.SCRIPT_LOCATION, JobKeys.MAIN_CLASS);

  void check(PreflightContext context, Diagnostics diagnostics) {
    version(context, diagnostics);
    if (context.settings().get(JobKeys.LANGUAGE).equals("python")) {
      diagnostics.report(PrebuiltClassFits.notScala(context, "the generated script is Scala"));
    }
    for (Property<String> key : OF_OTHER_SCRIPTS) {
      if (context.settings().isGiven(key)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.INVALID_SETTING,
                    context.place(key),
                    "setting '" + key.name() + "' has no effect: the script is generated")
                .withSeverity(Severity.WARNING)
                .withHint("remove it, or leave --mode script out"));
      }
    }
    context.analysis().ifPresent(analysis -> names(context, analysis, diagnostics));
    context.parameters().forEach((name, value) -> value(name, value, diagnostics));
  }

  private static void version(PreflightContext context, Diagnostics diagnostics) {
    String version = context.settings().get(JobKeys.GLUE_VERSION);
    if (GlueRelease.of(version).isEmpty() && GlueRelease.whyRetired(version).isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.GLUE_VERSION_UNFIT,
                  context.place(JobKeys.GLUE_VERSION),
                  "no script can be generated for Glue " + version)
              .withHint(
                  "set 'glue-version' to one of " + String.join(", ", GlueRelease.versions())));
    }
  }

  /** Parameters are arguments under their own names, which nobody else may give a meaning. */
  private static void names(PreflightContext context, Analysis analysis, Diagnostics diagnostics) {
    argument(context, ManagedArgument.BASE_PATH, diagnostics);
    for (Parameter parameter : analysis.workflow().parameters()) {
      String argument = RunMode.SCRIPT.argument(parameter.name());
      if (ManagedArgument.isManaged(argument) || ArgumentsAllowed.isReserved(argument)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.RESERVED_ARGUMENT,
                    parameter.location(),
                    "parameter '"
                        + parameter.name()
                        + "' would be the argument "
                        + argument
                        + " of the script, which means something else in a job")
                .withHint("name it otherwise, or leave --mode script out"));
      } else {
        argument(context, argument, diagnostics);
      }
    }
  }

  private static void argument(PreflightContext context, String argument, Diagnostics diagnostics) {
    Settings settings = context.settings();
    for (Property<Map<String, String>> key : ArgumentsAllowed.KEYS) {
      if (settings.find(key).orElse(Map.of()).containsKey(argument)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.CONFLICTING_ARGUMENT,
                    context.place(key, argument),
                    "the generated script is told " + argument + " by each run")
                .withHint("remove it; parameters of the workflow are given by --param"));
      }
    }
  }

  private static void value(String name, String value, Diagnostics diagnostics) {
    Location place = Location.ofFile("--param " + name);
    if (value.startsWith("--")) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.RESERVED_ARGUMENT,
                  place,
                  "the value of '" + name + "' would be read as the name of an argument")
              .withHint("give one that does not begin with '--', or leave --mode script out"));
    }
  }
}
