// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.diff.DiffJson;
import io.glueflow.engine.diff.WorkflowComparison;
import io.glueflow.engine.diff.WorkflowDiff;
import io.glueflow.engine.imports.Document;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.plan.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says what two workflows differ in. */
final class DiffCommand implements Command {

  private static final String EXIT_CODE = "exit-code";

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String summary() {
    return "says what two workflows differ in, by what they mean";
  }

  @Override
  public String arguments() {
    return "FILE FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    options.addOption(Flags.flag(EXIT_CODE, "end with 1 when they differ"));
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow diff before.json after.json",
        "git show main:workflow.json | glueflow diff - workflow.json",
        "glueflow diff export.json workflow.json --exit-code",
        "glueflow diff before.json after.json --format json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().size() != 2) {
      throw new UsageException("name two workflow files");
    }
    String format = Flags.formatOf(line, "text", "json");
    WorkflowFiles files = new WorkflowFiles(console);
    List<Analysis> analyses = new ArrayList<>();
    for (String name : line.getArgList()) {
      Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
      // a workflow with mistakes differs from one without: only what is no workflow cannot be read
      Diagnosed<Analysis> analysis =
          ImportFlags.validatorOf(line, name).validate(document, Map.of(), false);
      if (analysis.value().isEmpty()) {
        console.err().print(files.formatter().format(analysis.diagnostics()));
        return ExitCode.INVALID;
      }
      analyses.add(analysis.value().get());
    }
    WorkflowDiff diff = WorkflowComparison.of(analyses.get(0), analyses.get(1));
    console
        .out()
        .print(
            format.equals("json")
                ? JsonWriter.pretty(DiffJson.of(diff))
                : new DiffText(console).of(diff));
    return line.hasOption(EXIT_CODE) && !diff.isEmpty() ? ExitCode.DIFFERENT : ExitCode.OK;
  }
}
