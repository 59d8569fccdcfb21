// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.SettingsYaml;
import io.glueflow.engine.notebook.NotebookJob;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Makes a job of a notebook for Glue: its script and its settings. */
final class NotebookToJobCommand implements Command {

  private static final String NOTEBOOK = ".ipynb";
  private static final String SCRIPT = ".py";

  @Override
  public String name() {
    return "notebook-to-job";
  }

  @Override
  public String summary() {
    return "turns a notebook for AWS Glue into a job script and its settings";
  }

  @Override
  public String arguments() {
    return "NOTEBOOK [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options().addOption(Flags.format("text", "json"));
    GeneratedFiles.addTo(
        options,
        "the folder to write the script and its "
            + SettingsYaml.FILE
            + " to; the script goes to the screen unless given");
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow notebook-to-job orders.ipynb",
        "glueflow notebook-to-job orders.ipynb -o jobs/orders",
        "glueflow notebook-to-job orders.ipynb --format json | jq .problems");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "notebook");
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<SourceText> source = files.text(name);
    Diagnosed<NotebookJob> job =
        source.value().map(NotebookJob::of).orElseGet(() -> Diagnosed.none(source.diagnostics()));
    if (job.value().isEmpty()) {
      console.err().print(files.formatter().format(job.diagnostics()));
      return ExitCode.INVALID;
    }
    boolean screen = GeneratedFiles.folderOf(line).isEmpty();
    GeneratedFiles made = GeneratedFiles.of(line, results(name, job.value().get(), screen));
    NotebookReport report = new NotebookReport(job.value().get(), job.diagnostics());
    if (json) {
      console.out().print(report.json());
    } else {
      console.err().print(report.text(files.formatter()));
    }
    if (!json || !screen) {
      made.write(json ? console.withoutResults() : console);
    }
    return ExitCode.OK;
  }

  private static List<GeneratedFile> results(String name, NotebookJob job, boolean scriptOnly) {
    GeneratedFile script = new GeneratedFile(baseName(name) + SCRIPT, job.script());
    return scriptOnly
        ? List.of(script)
        : List.of(script, new GeneratedFile(SettingsYaml.FILE, job.settings()));
  }

  private static String baseName(String notebook) {
    if (notebook.equals(WorkflowFiles.STANDARD_INPUT)) {
      return "job";
    }
    String file = String.valueOf(Path.of(notebook).getFileName());
    return file.endsWith(NOTEBOOK) ? file.substring(0, file.length() - NOTEBOOK.length()) : file;
  }
}
