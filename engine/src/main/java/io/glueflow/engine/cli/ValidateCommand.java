// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.plan.Analysis;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says what is wrong with workflows. */
final class ValidateCommand implements Command {

  private static final String SPARK = "spark";
  private static final String WATCH = "watch";
  private static final String CATALOG = "catalog";

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
    options.addOption(
        Flags.flag(
            SPARK,
            "has Spark's own analyzer check them too, in some seconds; nothing is read or"
                + " written"));
    options.addOption(
        Flags.flag(CATALOG, "ask the Data Catalog of AWS which columns the tables have"));
    SettingFlags.addTo(options);
    options.addOption(ProblemForm.option());
    options.addOption(
        Flags.flag(WATCH, "go on, and say it again whenever a file has changed; Ctrl-C ends it"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow validate workflow.json",
        "glueflow validate workflow.json --watch",
        "glueflow validate workflows/*/workflow.json --format json",
        "glueflow validate workflows/*/workflow.json --format sarif > glueflow.sarif",
        "glueflow validate workflow.json --param day=2026-02-01",
        "glueflow validate workflow.json --spark",
        "glueflow validate workflow.json --catalog --region eu-west-1",
        "glueflow validate export.json --datasets project/datasets --skip-unsupported",
        "cat workflow.json | glueflow validate -");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("name at least one workflow file");
    }
    if (!line.hasOption(WATCH)) {
      return validate(line, console);
    }
    if (line.getArgList().contains(WorkflowFiles.STANDARD_INPUT)) {
      throw new UsageException("--" + WATCH + " takes files: standard input does not change");
    }
    return watch(line, console);
  }

  private static int watch(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    FileWatch watch = new FileWatch(line.getArgList().stream().map(Path::of).toList());
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    while (true) {
      console.err().println(console.faint(LocalTime.now(ZoneId.systemDefault()).format(time)));
      int code = validate(line, console);
      try {
        watch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return code;
      }
    }
  }

  private static int validate(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    ProblemForm form = ProblemForm.of(line);
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    WorkflowFiles files = new WorkflowFiles(console);
    Validator general = new Validator();
    List<CheckedFile> checked = new ArrayList<>();
    for (String name : line.getArgList()) {
      checked.add(checked(line, name, general, files, parameters));
    }
    if (line.hasOption(SPARK)) {
      checked = new SparkCheck(console, parameters).check(checked);
    }
    List<Diagnostic> problems = checked.stream().flatMap(file -> file.problems().stream()).toList();
    console.out().print(form.print(problems, files.formatter()));
    if (form == ProblemForm.TEXT) {
      console.out().println(summary(line.getArgList().size(), problems, console));
    }
    return problems.stream().anyMatch(Diagnostic::isError) ? ExitCode.INVALID : ExitCode.OK;
  }

  private static CheckedFile checked(
      CommandLine line,
      String name,
      Validator general,
      WorkflowFiles files,
      Map<String, String> parameters)
      throws UsageException, EnvironmentException {
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    SourceSchemas sources = new SourceSchemas(WorkflowFiles.folder(name), Map.of());
    if (!line.hasOption(CATALOG)) {
      Diagnosed<Analysis> validated =
          ImportFlags.validatorOf(line, general.lookingAt(sources))
              .validate(document, parameters, false);
      return new CheckedFile(name, document, validated, validated.diagnostics());
    }
    try (CatalogTables tables = CatalogTables.of(line, name, document, files)) {
      SourceSchemas all = sources.with(tables.schemas());
      Diagnosed<Analysis> validated =
          ImportFlags.validatorOf(line, general.lookingAt(all))
              .validate(document, parameters, false);
      List<Diagnostic> problems = new ArrayList<>(validated.diagnostics());
      problems.addAll(tables.problems());
      return new CheckedFile(name, document, validated, problems);
    }
  }

  private static String summary(int files, List<Diagnostic> problems, Console console) {
    String where = files == 1 ? "" : " in " + files + " files";
    String found = DiagnosticFormatter.summary(problems);
    return found.isEmpty() ? console.good("valid") + where : found + where;
  }
}
