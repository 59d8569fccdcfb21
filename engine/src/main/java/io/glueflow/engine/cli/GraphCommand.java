// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.graph.DotGraph;
import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.graph.MermaidGraph;
import io.glueflow.engine.graph.SvgGraph;
import io.glueflow.engine.imports.Document;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.node.NodeTypes;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Draws a workflow. */
final class GraphCommand implements Command {

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public String summary() {
    return "draws a workflow as a picture";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    options.addOption(Flags.format("svg", "mermaid", "dot"));
    OutputFile.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow graph workflow.json -o workflow.svg",
        "glueflow graph workflow.json --format mermaid",
        "glueflow graph workflow.json --format dot | dot -Tpng -o workflow.png");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "workflow file");
    String format = Flags.formatOf(line, "svg", "mermaid", "dot");
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    if (document.value().isEmpty()) {
      console.err().print(files.formatter().format(document.diagnostics()));
      return ExitCode.INVALID;
    }
    GraphModel graph =
        GraphModel.of(
            document.value().get().workflow(), NodeTypes.load(GraphCommand.class.getClassLoader()));
    String picture =
        switch (format) {
          case "mermaid" -> MermaidGraph.render(graph);
          case "dot" -> DotGraph.render(graph);
          default -> SvgGraph.render(graph);
        };
    OutputFile.write(line, picture, console);
    return ExitCode.OK;
  }
}
