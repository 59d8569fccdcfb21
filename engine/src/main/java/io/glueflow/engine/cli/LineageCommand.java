// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.graph.DotGraph;
import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.graph.MermaidGraph;
import io.glueflow.engine.graph.SvgGraph;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.lineage.ColumnId;
import io.glueflow.engine.lineage.Lineage;
import io.glueflow.engine.lineage.LineageFinder;
import io.glueflow.engine.lineage.LineageGraph;
import io.glueflow.engine.lineage.LineageJson;
import io.glueflow.engine.lineage.OpenLineageEvent;
import io.glueflow.engine.validate.TargetSpark;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says where the columns that a workflow writes come from. */
final class LineageCommand implements Command {

  private static final String COLUMN = "column";
  private static final String NAMESPACE = "namespace";
  private static final String[] FORMATS = {"text", "json", "svg", "mermaid", "dot", "openlineage"};

  @Override
  public String name() {
    return "lineage";
  }

  @Override
  public String summary() {
    return "says where the columns that a workflow writes come from";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    options.addOption(
        Flags.value(COLUMN, "NODE.COLUMN", "only this column of what a node writes, step by step"));
    options.addOption(Flags.format(FORMATS));
    options.addOption(
        Flags.value(
            NAMESPACE, "NAME", "the namespace of the job in OpenLineage; glueflow unless given"));
    OutputFile.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow lineage workflow.json",
        "glueflow lineage workflow.json --column out.total",
        "glueflow lineage workflow.json --column out.total --format svg -o total.svg",
        "glueflow lineage workflow.json --format openlineage --namespace sales");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "workflow file");
    String format = Flags.formatOf(line, FORMATS);
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    Diagnosed<Analysis> analysis =
        ImportFlags.validatorOf(line, name)
            .validate(document, ParameterFlags.valuesOf(line), false);
    if (analysis.hasErrors() || analysis.value().isEmpty()) {
      console.err().print(files.formatter().format(analysis.diagnostics()));
      return ExitCode.INVALID;
    }
    Analysis workflow = analysis.value().get();
    Lineage lineage =
        LineageFinder.of(workflow, TargetSpark.of(workflow.workflow()), wanted(line, workflow));
    String text =
        format.equals("openlineage")
            ? openLineage(lineage, line, name)
            : print(lineage, format, line.hasOption(COLUMN), workflow, console);
    OutputFile.write(line, text, console);
    return ExitCode.OK;
  }

  private static Predicate<ColumnId> wanted(CommandLine line, Analysis analysis)
      throws UsageException {
    if (!line.hasOption(COLUMN)) {
      return id -> true;
    }
    String column = line.getOptionValue(COLUMN);
    List<String> known =
        analysis.plan().sinks().stream()
            .flatMap(sink -> sink.schema().names().stream().map(name -> columnOf(sink, name)))
            .toList();
    if (known.stream().noneMatch(column::equalsIgnoreCase)) {
      String hint = Suggestion.didYouMean(column, known);
      throw new UsageException(
          "no node writes a column '" + column + "'" + (hint.isEmpty() ? "" : ": " + hint));
    }
    return id -> (id.output().node() + "." + id.column()).equalsIgnoreCase(column);
  }

  private static String columnOf(Step sink, String column) {
    return sink.node() + "." + column;
  }

  private static String openLineage(Lineage lineage, CommandLine line, String file) {
    return JsonWriter.pretty(
        OpenLineageEvent.of(
            lineage,
            line.getOptionValue(NAMESPACE, "glueflow"),
            Version.text(),
            Path.of(file).toAbsolutePath().getParent(),
            Instant.now()));
  }

  private static String print(
      Lineage lineage, String format, boolean ways, Analysis analysis, Console console) {
    return switch (format) {
      case "json" -> JsonWriter.pretty(LineageJson.of(lineage));
      case "svg" -> SvgGraph.render(picture(lineage, analysis));
      case "mermaid" -> MermaidGraph.render(picture(lineage, analysis));
      case "dot" -> DotGraph.render(picture(lineage, analysis));
      default -> {
        LineageText text = new LineageText(lineage, console);
        yield ways ? text.ways() : text.sources();
      }
    };
  }

  private static GraphModel picture(Lineage lineage, Analysis analysis) {
    Map<String, String> categories =
        analysis.nodes().values().stream()
            .collect(Collectors.toMap(node -> node.id(), node -> node.type().category().label()));
    return LineageGraph.of(lineage, categories);
  }
}
