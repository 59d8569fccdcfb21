// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.workflow.WorkflowWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Turns exports of other tools into workflow documents. */
final class ImportCommand implements Command {

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "turns an export of Fire or AWS Glue Studio into a workflow document";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    OutputFile.addTo(options);
    options.addOption(Flags.flag("force", "replace the file of --output when it exists"));
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow import export.json -o workflow.json",
        "glueflow import export.json --datasets project/datasets -o workflow.json --force",
        "glueflow import export.json --format json -o workflow.json | jq .summary",
        "aws glue get-job --job-name orders | glueflow import - -o workflow.json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "exported file");
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    Optional<Path> target = OutputFile.of(line);
    if (target.isPresent() && Files.exists(target.get()) && !line.hasOption("force")) {
      throw new UsageException(target.get() + " exists already; --force replaces it");
    }
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    if (document.value().isEmpty()) {
      console.err().print(files.formatter().format(document.diagnostics()));
      return ExitCode.INVALID;
    }
    Import imported =
        document
            .value()
            .get()
            .imported()
            .orElseThrow(
                () ->
                    new UsageException(
                        name + " is a glueflow workflow already: there is nothing to import"));
    boolean some = hasConverted(imported);
    ImportReport report = new ImportReport(imported, document);
    String workflow = WorkflowWriter.write(document.value().get().workflow());
    if (some && (target.isPresent() || !json)) {
      OutputFile.write(line, workflow, console);
    }
    if (json) {
      console.out().print(report.json(target.isEmpty()));
    } else {
      console.err().print(report.text(files.formatter(), console));
      if (some && target.isPresent()) {
        console.err().println("wrote " + target.get());
      }
    }
    return some ? ExitCode.OK : ExitCode.INVALID;
  }

  private static boolean hasConverted(Import imported) {
    return imported.nodes().isEmpty()
        || imported.nodes().stream().anyMatch(node -> node.outcome() != Outcome.NOT_MAPPED);
  }
}
