// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.report.ReportPage;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Runs a workflow on embedded Spark. */
final class RunCommand implements Command {

  private static final String DEFAULT_SAMPLE = "5";

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "runs a workflow here, on embedded Spark";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    ImportFlags.addSkipTo(options);
    options.addOption(
        Flags.value(
            "map",
            "prefix=folder",
            "read and write below a folder what the workflow has below a prefix; repeatable"));
    options.addOption(
        Flags.value(
            "report",
            "FOLDER",
            "where the report and the log go; .glueflow/runs beside the workflow unless given"));
    options.addOption(
        Flags.value("sample", "ROWS", "rows of each output to keep in the report; 5 unless given"));
    options.addOption(Flags.value("master", "URL", "Spark's master; local[*] unless given"));
    options.addOption(Flags.value("memory", "SIZE", "Spark's memory, such as 4g; 2g unless given"));
    options.addOption(Flags.value("conf", "name=value", "a setting of Spark; repeatable"));
    SettingFlags.addFileTo(options);
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow run workflow.json",
        "glueflow run workflow.json --param day=2026-02-01 --memory 4g",
        "glueflow run workflow.json --map s3://bucket/raw=data/raw --map s3://bucket/out=/tmp/out",
        "glueflow run export.json --datasets project/datasets --skip-unsupported",
        "glueflow run workflow.json --format json | jq .state");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "workflow file");
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    RunOptions settings = RunOptions.of(line, DEFAULT_SAMPLE);
    WorkflowFiles files = new WorkflowFiles(console);
    DiagnosticFormatter formatter = files.formatter();
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    Path file = Path.of(name).toAbsolutePath().normalize();
    LocalSettings local = new LocalSettings(SettingFlags.readFile(line, file.getParent()));
    local.source().ifPresent(files::add);
    Diagnosed<Analysis> analysis =
        ImportFlags.validatorOf(line, validator(file, settings).with(local))
            .validate(document, parameters, true);
    if (analysis.hasErrors() || analysis.value().isEmpty()) {
      console.err().print(formatter.format(analysis.diagnostics()));
      console.err().println(DiagnosticFormatter.summary(analysis.diagnostics()));
      return ExitCode.INVALID;
    }
    console.err().print(formatter.format(worthSaying(analysis.diagnostics())));
    RunFolder folder = folder(file, settings);
    Workflow workflow = analysis.value().get().workflow();
    RunDocument source = RunnerDocument.of(document.value().orElseThrow(), workflow, name, folder);
    RunRequest request =
        new RunRequest(
            source.file().toString(),
            WorkflowFiles.displayName(name),
            String.valueOf(file.getParent()),
            parameters,
            settings.pathMap(),
            folder.report().toString(),
            settings.master(),
            settings.conf(),
            settings.sampleRows());
    try (RunInterrupt interrupt = new RunInterrupt()) {
      RunReport report =
          new EmbeddedRun(console, formatter, interrupt, local.connections())
              .run(workflow, source, request, folder, settings.memory());
      writePage(folder, report);
      if (json) {
        console.out().print(RunReportCodec.write(report));
      } else {
        console.out().print(new RunSummary(console).of(report, folder));
      }
      if (interrupt.happened()) {
        return ExitCode.INTERRUPTED;
      }
      return report.state() == RunState.SUCCEEDED ? ExitCode.OK : ExitCode.RUN_FAILED;
    }
  }

  /** It looks at files, unless settings of Spark may make it see them otherwise. */
  private static Validator validator(Path workflow, RunOptions settings) {
    return settings.conf().keySet().stream().anyMatch(RunCommand::changesReading)
        ? new Validator()
        : new Validator().lookingAt(new SourceSchemas(workflow.getParent(), settings.pathMap()));
  }

  private static boolean changesReading(String setting) {
    return setting.startsWith("spark.sql.") || setting.startsWith("spark.hadoop.");
  }

  /** How an export was understood is told by {@code validate} and {@code import}, not each run. */
  private static List<Diagnostic> worthSaying(List<Diagnostic> problems) {
    return problems.stream().filter(problem -> problem.severity() != Severity.NOTE).toList();
  }

  private static RunFolder folder(Path workflow, RunOptions settings) throws EnvironmentException {
    try {
      return settings.reportFolder().isEmpty()
          ? RunFolder.beside(workflow)
          : RunFolder.at(Path.of(settings.reportFolder()));
    } catch (IOException e) {
      throw new EnvironmentException("cannot make the folder of the report", e);
    }
  }

  private static void writePage(RunFolder folder, RunReport report) throws EnvironmentException {
    try {
      Files.writeString(folder.page(), ReportPage.render(report));
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + folder.page(), e);
    }
  }
}
