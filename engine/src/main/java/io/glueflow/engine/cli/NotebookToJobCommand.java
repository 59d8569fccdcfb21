// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.SettingsYaml;
import io.glueflow.engine.notebook.NotebookJob;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Makes a job of a notebook for Glue: its script and its settings. */
final class NotebookToJobCommand implements Command {

  private static final String OUTPUT = "output";
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
    return new Options()
        .addOption(
            Option.builder("o")
                .longOpt(OUTPUT)
                .hasArg()
                .argName("FOLDER")
                .desc(
                    "the folder to write the script and its "
                        + SettingsYaml.FILE
                        + " to; the script goes to the screen unless given")
                .get())
        .addOption(Flags.format("text", "json"));
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
    if (line.getArgList().size() != 1) {
      throw new UsageException("name one notebook");
    }
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    String name = line.getArgList().get(0);
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<SourceText> source = files.text(name);
    Diagnosed<NotebookJob> job =
        source.value().map(NotebookJob::of).orElseGet(() -> Diagnosed.none(source.diagnostics()));
    if (job.value().isEmpty()) {
      console.err().print(files.formatter().format(job.diagnostics()));
      return ExitCode.INVALID;
    }
    String folder = line.getOptionValue(OUTPUT, "");
    List<GeneratedFile> results = results(name, job.value().get(), folder.isEmpty());
    if (!folder.isEmpty()) {
      checkNothingIsReplaced(Path.of(folder), results);
    }
    NotebookReport report = new NotebookReport(job.value().get(), job.diagnostics());
    if (json) {
      console.out().print(report.json());
    } else {
      console.err().print(report.text(files.formatter()));
    }
    if (!json || !folder.isEmpty()) {
      GeneratedFiles.write(folder, results, json ? console.withoutResults() : console);
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

  /** People change scripts and settings: what they did is never lost. */
  private static void checkNothingIsReplaced(Path folder, List<GeneratedFile> results)
      throws UsageException, EnvironmentException {
    for (GeneratedFile result : results) {
      Path file = folder.resolve(result.name());
      try {
        if (Files.exists(file) && !Files.readString(file).equals(result.text())) {
          throw new UsageException(
              file + " exists already and differs: remove it, or name another folder");
        }
      } catch (IOException e) {
        throw new EnvironmentException("cannot read " + file, e);
      }
    }
  }
}
