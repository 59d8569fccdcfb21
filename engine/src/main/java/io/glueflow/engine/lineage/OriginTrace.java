// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.StepColumns.From;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows columns back to sources, each column of each step once. */
final class OriginTrace {

  private record Source(ColumnId column, Dataset dataset) {}

  private final StepColumns columns;
  private final StepRows rows;
  private final Map<Step, Map<String, Map<Source, Transformation>>> traced = new HashMap<>();

  /**
   * Follows all columns of a plan.
   *
   * @param steps all steps, each after those it reads: nothing has to be followed deeply
   */
  OriginTrace(List<Step> steps, StepColumns columns, StepRows rows) {
    this.columns = columns;
    this.rows = rows;
    steps.forEach(step -> step.schema().names().forEach(name -> trace(step, name)));
  }

  /** The columns of sources that the values of a column are made of. */
  List<Origin> values(Step step, String column) {
    return origins(trace(step, column));
  }

  /** The columns of sources that decide which rows a step yields, each way of it by itself. */
  List<Origin> rows(Step step) {
    Set<Origin> found = new LinkedHashSet<>();
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(step));
    while (!open.isEmpty()) {
      Step each = open.pop();
      if (seen.add(each)) {
        open.addAll(each.inputs());
        collectRows(each, found);
      }
    }
    return List.copyOf(found);
  }

  private void collectRows(Step step, Set<Origin> found) {
    for (From from : rows.of(step)) {
      trace(step.inputs().get(from.input()), from.column())
          .keySet()
          .forEach(source -> found.add(new Origin(source.column(), source.dataset(), from.how())));
    }
  }

  private static List<Origin> origins(Map<Source, Transformation> sources) {
    List<Origin> origins = new ArrayList<>();
    sources.forEach(
        (source, how) -> origins.add(new Origin(source.column(), source.dataset(), how)));
    return origins;
  }

  private Map<Source, Transformation> trace(Step step, String name) {
    String column = spelled(step, name);
    Map<String, Map<Source, Transformation>> known =
        traced.computeIfAbsent(step, key -> new LinkedHashMap<>());
    Map<Source, Transformation> found = known.get(column);
    if (found == null) {
      found = step.inputs().isEmpty() ? source(step, column) : made(step, column);
      known.put(column, found);
    }
    return found;
  }

  private Map<Source, Transformation> made(Step step, String column) {
    Map<Source, Transformation> found = new LinkedHashMap<>();
    for (From from : columns.of(step, column).columns()) {
      trace(step.inputs().get(from.input()), from.column())
          .forEach(
              (source, how) -> found.merge(source, how.then(from.how()), Transformation::then));
    }
    return found;
  }

  private static Map<Source, Transformation> source(Step step, String column) {
    Dataset dataset = Datasets.of(step.operation()).orElse(new Dataset("inline", ""));
    ColumnId id = new ColumnId(NodeOutput.of(step.node()), column);
    return Map.of(new Source(id, dataset), Transformation.IDENTITY);
  }

  /** A column's name as the step's schema has it. */
  static String spelled(Step step, String column) {
    return step.schema().column(column).map(Column::name).orElse(column);
  }
}
