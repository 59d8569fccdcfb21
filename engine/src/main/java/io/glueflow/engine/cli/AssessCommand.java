// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.assess.AssessedFile;
import io.glueflow.engine.assess.Assessment;
import io.glueflow.engine.assess.AssessmentCodec;
import io.glueflow.engine.assess.AssessmentPage;
import io.glueflow.engine.assess.Assessor;
import io.glueflow.engine.assess.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says how much of a folder of exports converts. */
final class AssessCommand implements Command {

  @Override
  public String name() {
    return "assess";
  }

  @Override
  public String summary() {
    return "says how much of a folder of exports converts, and what is missing";
  }

  @Override
  public String arguments() {
    return "FOLDER|FILE... [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    OutputFile.addTo(options);
    options.addOption(Flags.format("text", "json", "html"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow assess exports",
        "glueflow assess exports --format html -o assessment.html",
        "glueflow assess exports jobs/*.json --datasets project/datasets",
        "glueflow assess exports --format json | jq .summary");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("name a folder of exports, or files");
    }
    String format = Flags.formatOf(line, "text", "json", "html");
    List<Path> files = new ArrayList<>();
    for (String place : line.getArgList()) {
      if (!Files.exists(Path.of(place))) {
        throw new UsageException("there is no file or folder at " + place);
      }
      files.addAll(filesIn(Path.of(place)));
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "there is no file *.json or *.wf in " + String.join(", ", line.getArgList()));
    }
    Assessment assessment =
        Assessment.of(assess(files.stream().distinct().toList(), line, console));
    String result =
        switch (format) {
          case "json" -> AssessmentCodec.write(assessment);
          case "html" -> AssessmentPage.render(assessment);
          default -> new AssessmentText(console).of(assessment);
        };
    OutputFile.write(line, result, console);
    return ExitCode.OK;
  }

  private static List<Path> filesIn(Path place) throws EnvironmentException {
    try {
      return ExportFiles.in(place);
    } catch (IOException e) {
      throw new EnvironmentException("cannot read " + place, e);
    }
  }

  private static List<AssessedFile> assess(List<Path> files, CommandLine line, Console console)
      throws UsageException {
    Assessor assessor = new Assessor();
    List<AssessedFile> assessed = new ArrayList<>();
    for (Path file : files) {
      console.redraw("[" + assessed.size() + "/" + files.size() + "] " + file.getFileName());
      assessed.add(
          assessor.assess(file, file.toString(), ImportFlags.optionsOf(line, file.toString())));
    }
    console.clearLine();
    return assessed;
  }
}
