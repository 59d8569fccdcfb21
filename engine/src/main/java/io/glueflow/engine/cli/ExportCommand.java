// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.gluestudio.GlueStudioExport;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Writes a workflow in the format of another tool. */
final class ExportCommand implements Command {

  private static final String GLUE_STUDIO = "glue-studio";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "writes a workflow as a visual job of AWS Glue Studio";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    return options
        .addOption(Flags.format(GLUE_STUDIO))
        .addOption(
            Option.builder("o")
                .longOpt("output")
                .hasArg()
                .argName("FILE")
                .desc("the file to write; the screen unless given")
                .get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow export workflow.json --format glue-studio -o job.json",
        "aws glue create-job --cli-input-json file://job.json --role GlueRole");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "workflow file");
    Flags.formatOf(line, GLUE_STUDIO);
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    List<Diagnostic> problems = new ArrayList<>(document.diagnostics());
    if (document.value().isEmpty() || document.hasErrors()) {
      console.err().print(files.formatter().format(problems));
      return ExitCode.INVALID;
    }
    Diagnosed<JsonObject> job = GlueStudioExport.of(document.value().get().workflow());
    problems.addAll(job.diagnostics());
    console.err().print(files.formatter().format(problems));
    if (job.value().isEmpty()) {
      return ExitCode.INVALID;
    }
    String text = JsonWriter.pretty(job.value().get());
    if (line.hasOption("output")) {
      write(Path.of(line.getOptionValue("output")), text);
    } else {
      console.out().print(text);
    }
    return ExitCode.OK;
  }

  private static void write(Path file, String text) throws EnvironmentException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + file, e);
    }
  }
}
