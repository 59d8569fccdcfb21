// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.sql.Typings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds out where the columns that a workflow writes come from. */
public final class LineageFinder {

  private LineageFinder() {}

  /**
   * The lineage of what a workflow writes.
   *
   * @param analysis the workflow, without errors
   * @param line the Spark that is to run it
   * @param wanted which columns are asked for; what others depend on is left out
   */
  public static Lineage of(Analysis analysis, SparkLine line, Predicate<ColumnId> wanted) {
    Typings typings = new Typings(line);
    StepColumns columns = new StepColumns(typings);
    OriginTrace trace = new OriginTrace(analysis.plan().steps(), columns, new StepRows(typings));
    NodeEdges edges = new NodeEdges(analysis.plan(), columns);
    List<OutputLineage> outputs = new ArrayList<>();
    for (Step sink : analysis.plan().sinks()) {
      OutputLineage output = output(sink, trace, edges, wanted);
      if (!output.columns().isEmpty() || !output.complete()) {
        outputs.add(output);
      }
    }
    return new Lineage(
        analysis.workflow().name(),
        outputs,
        List.copyOf(edges.edges()),
        edges.expressions(),
        datasets(analysis));
  }

  private static OutputLineage output(
      Step sink, OriginTrace trace, NodeEdges edges, Predicate<ColumnId> wanted) {
    List<ColumnLineage> columns = new ArrayList<>();
    for (Column column : sink.schema().columns()) {
      ColumnId id = new ColumnId(NodeOutput.of(sink.node()), column.name());
      if (wanted.test(id)) {
        edges.follow(sink, column.name());
        columns.add(new ColumnLineage(column, trace.values(sink, column.name())));
      }
    }
    return new OutputLineage(
        sink.node(),
        Datasets.of(sink.operation()).orElse(new Dataset("shown", "")),
        columns,
        trace.rows(sink),
        !sink.schema().open());
  }

  private static Map<String, Dataset> datasets(Analysis analysis) {
    Map<String, Dataset> datasets = new LinkedHashMap<>();
    for (Step step : analysis.plan().steps()) {
      if (step.inputs().isEmpty()) {
        Datasets.of(step.operation()).ifPresent(found -> datasets.put(step.node(), found));
      }
    }
    return datasets;
  }
}
