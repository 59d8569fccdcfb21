// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says what is wrong with workflows. */
final class ValidateCommand implements Command {

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String summary() {
    return "says everything that is wrong with workflows, without running them";
  }

  @Override
  public String arguments() {
    return "FILE... [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    ImportFlags.addSkipTo(options);
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow validate workflow.json",
        "glueflow validate workflows/*/workflow.json --format json",
        "glueflow validate workflow.json --param day=2026-02-01",
        "glueflow validate export.json --datasets project/datasets --skip-unsupported",
        "cat workflow.json | glueflow validate -");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("name at least one workflow file");
    }
    String format = Flags.formatOf(line, "text", "json");
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    WorkflowFiles files = new WorkflowFiles(console);
    DocumentValidator validator = ImportFlags.validatorOf(line);
    List<Diagnostic> problems = new ArrayList<>();
    for (String name : line.getArgList()) {
      Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
      problems.addAll(validator.validate(document, parameters, false).diagnostics());
    }
    if (format.equals("json")) {
      JsonValue[] items = problems.stream().map(DiagnosticCodec::toJson).toArray(JsonValue[]::new);
      console.out().print(JsonWriter.pretty(Json.array(items)));
    } else {
      console.out().print(files.formatter().format(problems));
      console.out().println(summary(line.getArgList().size(), problems, console));
    }
    return problems.stream().anyMatch(Diagnostic::isError) ? ExitCode.INVALID : ExitCode.OK;
  }

  private static String summary(int files, List<Diagnostic> problems, Console console) {
    String where = files == 1 ? "" : " in " + files + " files";
    String found = DiagnosticFormatter.summary(problems);
    return found.isEmpty() ? console.good("valid") + where : found + where;
  }
}
