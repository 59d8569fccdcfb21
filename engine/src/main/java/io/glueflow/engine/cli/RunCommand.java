// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.report.ReportPage;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.run.RunHistory;
import io.glueflow.engine.run.RunnerProcess;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.run.RunEvent;
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
import java.util.function.Consumer;
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
  public String arguments() {
    return "FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
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
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow run workflow.json",
        "glueflow run workflow.json --param day=2026-02-01 --memory 4g",
        "glueflow run workflow.json --map s3://bucket/raw=data/raw --map s3://bucket/out=/tmp/out",
        "glueflow run workflow.json --format json | jq .state");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().size() != 1) {
      throw new UsageException("name one workflow file");
    }
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    String name = line.getArgList().get(0);
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    RunOptions settings = RunOptions.of(line, DEFAULT_SAMPLE);
    WorkflowFiles files = new WorkflowFiles(console);
    DiagnosticFormatter formatter = files.formatter();
    Diagnosed<Analysis> analysis = validate(files, name, parameters);
    if (analysis.hasErrors() || analysis.value().isEmpty()) {
      console.err().print(formatter.format(analysis.diagnostics()));
      console.err().println(DiagnosticFormatter.summary(analysis.diagnostics()));
      return ExitCode.INVALID;
    }
    console.err().print(formatter.format(analysis.diagnostics()));
    Path workflow = Path.of(name).toAbsolutePath().normalize();
    RunFolder folder = folder(workflow, settings);
    RunRequest request =
        new RunRequest(
            workflow.toString(),
            name,
            String.valueOf(workflow.getParent()),
            parameters,
            settings.pathMap(),
            folder.report().toString(),
            settings.master(),
            settings.conf(),
            settings.sampleRows());
    try (RunInterrupt interrupt = new RunInterrupt()) {
      RunReport report =
          run(
              analysis.value().get().workflow(),
              request,
              folder,
              settings,
              interrupt,
              formatter,
              console);
      writePage(folder, report);
      if (json) {
        console.out().print(RunReportCodec.write(report));
      } else {
        console.out().print(new RunSummary(console).of(report, folder));
      }
      return report.state() == RunState.SUCCEEDED ? ExitCode.OK : ExitCode.RUN_FAILED;
    }
  }

  private static Diagnosed<Analysis> validate(
      WorkflowFiles files, String name, Map<String, String> parameters)
      throws EnvironmentException {
    Diagnosed<SourceText> source = files.read(name);
    return source
        .value()
        .map(text -> new Validator().validate(text, parameters, true))
        .orElseGet(() -> Diagnosed.none(source.diagnostics()));
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

  private static RunReport run(
      Workflow workflow,
      RunRequest request,
      RunFolder folder,
      RunOptions settings,
      RunInterrupt interrupt,
      DiagnosticFormatter formatter,
      Console console)
      throws EnvironmentException {
    RunHistory history = new RunHistory();
    RunProgress progress = new RunProgress(console, formatter, () -> System.nanoTime() / 1_000_000);
    List<Consumer<RunEvent>> listeners = List.of(history::add, progress::show);
    progress.begin();
    Ticker ticker = new Ticker(progress::tick);
    try {
      RunnerProcess process =
          RunnerProcess.start(
              installation(), request, folder.path(), folder.log(), settings.memory());
      interrupt.cancels(process);
      int code = process.await(event -> listeners.forEach(each -> each.accept(event)));
      progress.end();
      if (history.isComplete()) {
        return RunReportCodec.read(Files.readString(folder.report()), folder.report().toString());
      }
      RunReport report = history.interrupted(workflow, code);
      Files.writeString(folder.report(), RunReportCodec.write(report));
      console.err().print(formatter.format(report.problems().get(0)));
      return report;
    } catch (IOException e) {
      throw new EnvironmentException("cannot run Spark", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    } finally {
      ticker.stop();
    }
  }

  private static Installation installation() throws EnvironmentException {
    String home = System.getProperty(Installation.HOME_PROPERTY, "");
    if (home.isEmpty()) {
      throw new EnvironmentException(
          "the embedded Spark is missing: start glueflow from its installation's bin folder", null);
    }
    return new Installation(Path.of(home));
  }

  private static void writePage(RunFolder folder, RunReport report) throws EnvironmentException {
    try {
      Files.writeString(folder.page(), ReportPage.render(report));
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + folder.page(), e);
    }
  }
}
