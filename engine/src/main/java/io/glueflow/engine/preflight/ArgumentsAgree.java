// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ConfArgument;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import java.util.Map;

/** No argument is set in two ways: by a key of its own and among {@code default-arguments}. */
final class ArgumentsAgree implements PreflightRule {

  @Override
  public String title() {
    return "arguments agree";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    Settings settings = context.settings();
    Map<String, String> given = settings.find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of());
    Map<String, String> fixed = settings.find(JobKeys.NON_OVERRIDABLE_ARGUMENTS).orElse(Map.of());
    for (ManagedArgument argument : ManagedArgument.ALL) {
      String value = given.get(argument.name());
      String wanted = argument.value().apply(settings).orElse("");
      if (value != null && settings.isGiven(argument.key()) && !value.equals(wanted)) {
        conflict(
            context.place(JobKeys.DEFAULT_ARGUMENTS, argument.name()),
            argument.name() + " is '" + value + "' here",
            "'" + argument.key().name() + "' says otherwise",
            context.place(argument.key()),
            diagnostics);
      }
    }
    program(context, given, diagnostics);
    fixed(context, given, fixed, diagnostics);
    conf(context, given, diagnostics);
  }

  /** What exports say about the script that another tool made of them is not meant for us. */
  private static void program(
      PreflightContext context, Map<String, String> given, Diagnostics diagnostics) {
    for (String name : ManagedArgument.PROGRAM) {
      if (!given.containsKey(name)) {
        continue;
      }
      Location place = context.place(JobKeys.DEFAULT_ARGUMENTS, name);
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.CONFLICTING_ARGUMENT,
                  place,
                  name + " has no effect: glueflow says what the job runs")
              .withSeverity(context.isInWorkflow(place) ? Severity.NOTE : Severity.ERROR)
              .withHint("'language', 'main-class' and 'script-location' are settings"));
    }
  }

  private static void fixed(
      PreflightContext context,
      Map<String, String> given,
      Map<String, String> fixed,
      Diagnostics diagnostics) {
    Property<?> key = JobKeys.NON_OVERRIDABLE_ARGUMENTS;
    fixed.forEach(
        (name, value) -> {
          if (ManagedArgument.isManaged(name)) {
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.CONFLICTING_ARGUMENT,
                        context.place(key, name),
                        name + " would override what glueflow sets")
                    .withHint("set it by its own key, or among 'default-arguments'"));
          } else if (!value.equals(given.getOrDefault(name, value))) {
            conflict(
                context.place(key, name),
                name + " is '" + value + "' here",
                "'default-arguments' has '" + given.get(name) + "'",
                context.place(JobKeys.DEFAULT_ARGUMENTS, name),
                diagnostics);
          }
        });
  }

  private static void conf(
      PreflightContext context, Map<String, String> given, Diagnostics diagnostics) {
    Map<String, String> wanted = context.settings().find(JobKeys.SPARK_CONF).orElse(Map.of());
    ConfArgument.read(given.getOrDefault(ConfArgument.NAME, ""))
        .forEach(
            (name, value) -> {
              if (!value.equals(wanted.getOrDefault(name, value))) {
                conflict(
                    context.place(JobKeys.DEFAULT_ARGUMENTS, ConfArgument.NAME),
                    name + " is '" + value + "' here",
                    "'spark-conf' has '" + wanted.get(name) + "'",
                    context.place(JobKeys.SPARK_CONF, name),
                    diagnostics);
              }
            });
  }

  private static void conflict(
      Location place, String here, String there, Location other, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.CONFLICTING_ARGUMENT,
                place,
                here + ", and " + there + " at " + other)
            .withHint("keep one of them"));
  }
}
