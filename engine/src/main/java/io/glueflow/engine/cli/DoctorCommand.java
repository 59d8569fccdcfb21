// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.preflight.CheckResult;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.plan.Analysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Looks at everything that a submission needs, and says what to do about what is missing. */
final class DoctorCommand implements Command {

  private static final Set<DiagnosticCode> OF_AWS =
      Set.of(DiagnosticCode.AWS_REFUSED, DiagnosticCode.AWS_UNREACHABLE);

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String summary() {
    return "checks what submitting to AWS Glue needs, and says what to fix";
  }

  @Override
  public String arguments() {
    return "[FILE] [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    ImportFlags.addSkipTo(options);
    SettingFlags.addJobTo(options);
    SettingFlags.addModeTo(options);
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow doctor",
        "glueflow doctor workflow.json --config-profile prod",
        "glueflow doctor workflow.json --param day=2026-02-01 --format json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    WorkflowFiles files = new WorkflowFiles(console);
    SettingsOfFile file = new SettingsOfFile(line, files);
    Optional<Diagnosed<Document>> document = file.document();
    Diagnosed<Settings> settings = file.read(document);
    List<CheckResult> checks = new ArrayList<>();
    Optional<Analysis> analysis = Optional.empty();
    if (document.isPresent()) {
      Diagnosed<Analysis> read =
          ImportFlags.validatorOf(line, file.name().orElse(WorkflowFiles.STANDARD_INPUT))
              .validate(document.get(), parameters, true);
      checks.add(new CheckResult("workflow", read.diagnostics()));
      analysis = read.hasErrors() ? Optional.empty() : read.value();
    }
    checks.add(new CheckResult("settings", settings.diagnostics()));
    checks.addAll(
        new DoctorChecks(settings.value().orElseThrow(), parameters)
            .results(analysis, Path.of(file.name().orElse(""))));
    console.out().print(json ? json(checks) : text(checks, console, files.formatter()));
    return exitCode(checks);
  }

  private static int exitCode(List<CheckResult> checks) {
    List<Diagnostic> errors =
        checks.stream()
            .flatMap(check -> check.problems().stream())
            .filter(Diagnostic::isError)
            .toList();
    if (errors.isEmpty()) {
      return ExitCode.OK;
    }
    return errors.stream().allMatch(error -> OF_AWS.contains(error.code()))
        ? ExitCode.ENVIRONMENT
        : ExitCode.INVALID;
  }

  private static String text(
      List<CheckResult> checks, Console console, DiagnosticFormatter formatter) {
    StringBuilder text = new StringBuilder();
    List<Diagnostic> all = new ArrayList<>();
    for (CheckResult check : checks) {
      text.append("%-9s%s%n".formatted(state(check), check.title()));
      formatter
          .format(check.problems())
          .lines()
          .forEach(each -> text.append("         ").append(each).append('\n'));
      all.addAll(check.problems());
    }
    String found = DiagnosticFormatter.summary(all);
    return text.append(found.isEmpty() ? console.good("all is well") : found)
        .append('\n')
        .toString();
  }

  private static String json(List<CheckResult> checks) {
    List<JsonValue> items = new ArrayList<>();
    for (CheckResult check : checks) {
      items.add(
          Json.object()
              .put("check", check.title())
              .put("state", state(check))
              .put(
                  "problems",
                  Json.array(check.problems().stream().map(DiagnosticCodec::toJson).toList()))
              .build());
    }
    return JsonWriter.pretty(Json.array(items));
  }

  /** The worst that a check has found. */
  private static String state(CheckResult check) {
    return check.problems().stream()
        .map(Diagnostic::severity)
        .min(Comparator.naturalOrder())
        .map(Severity::label)
        .orElse("ok");
  }
}
