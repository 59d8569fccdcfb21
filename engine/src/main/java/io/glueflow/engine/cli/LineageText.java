// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.lineage.ColumnEdge;
import io.glueflow.engine.lineage.ColumnId;
import io.glueflow.engine.lineage.ColumnLineage;
import io.glueflow.engine.lineage.Dataset;
import io.glueflow.engine.lineage.Lineage;
import io.glueflow.engine.lineage.Origin;
import io.glueflow.engine.lineage.OutputLineage;
import io.glueflow.engine.lineage.Transformation;
import io.glueflow.model.diagnostic.TerminalText;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lineage for people: where each column comes from, or the way of some column by column. */
final class LineageText {

  private final Lineage lineage;
  private final Console console;
  private final StringBuilder text = new StringBuilder();
  private final Map<ColumnId, List<ColumnId>> before = new HashMap<>();

  LineageText(Lineage lineage, Console console) {
    this.lineage = lineage;
    this.console = console;
    for (ColumnEdge edge : lineage.edges()) {
      before.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge.from());
    }
  }

  /** The sources of all columns. */
  String sources() {
    for (OutputLineage output : lineage.outputs()) {
      heading(output);
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of("column", "type", "comes from", "how"));
      output.columns().forEach(column -> lines.add(line(column)));
      text.append(Tables.of(lines));
      rows(output);
      if (!output.complete()) {
        text.append(console.faint("  not all columns are known before a run")).append('\n');
      }
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private void heading(OutputLineage output) {
    text.append(console.bold(TerminalText.flat(output.node())))
        .append("  ")
        .append(TerminalText.flat(output.dataset().toString()))
        .append('\n');
  }

  private static List<String> line(ColumnLineage column) {
    return List.of(
        column.column().name(),
        column.column().type().ddl(),
        column.origins().isEmpty()
            ? "(no column)"
            : column.origins().stream()
                .map(origin -> origin.column().toString())
                .collect(Collectors.joining(", ")),
        column.origins().stream()
            .map(Origin::how)
            .max(Comparator.naturalOrder())
            .map(LineageText::name)
            .orElse(""));
  }

  /** What decides about rows, a line for each way of deciding. */
  private void rows(OutputLineage output) {
    for (Transformation how : Transformation.values()) {
      String columns =
          output.rows().stream()
              .filter(origin -> origin.how() == how)
              .map(origin -> origin.column().toString())
              .distinct()
              .collect(Collectors.joining(", "));
      if (!columns.isEmpty()) {
        text.append("  rows by ")
            .append(name(how))
            .append(": ")
            .append(TerminalText.flat(columns))
            .append('\n');
      }
    }
  }

  private static String name(Transformation how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The way of each column, from node to node. */
  String ways() {
    for (OutputLineage output : lineage.outputs()) {
      for (ColumnLineage column : output.columns()) {
        ColumnId id = new ColumnId(NodeOutput.of(output.node()), column.column().name());
        way(id);
      }
    }
    return text.toString();
  }

  /** A column on the way, and what stands before it and before those that it depends on. */
  private record Stop(ColumnId id, String branch, String indent) {}

  /** Without recursion: a way can be as long as a workflow has nodes. */
  private void way(ColumnId column) {
    Set<ColumnId> seen = new HashSet<>();
    Deque<Stop> open = new ArrayDeque<>(List.of(new Stop(column, "", "")));
    while (!open.isEmpty()) {
      Stop stop = open.pop();
      List<ColumnId> from = before.getOrDefault(stop.id(), List.of());
      boolean again = !seen.add(stop.id()) && !from.isEmpty();
      stop(stop, from.isEmpty(), again);
      for (int i = from.size() - 1; i >= 0 && !again; i--) {
        boolean last = i == from.size() - 1;
        open.push(
            new Stop(
                from.get(i),
                stop.indent() + (last ? "└─ " : "├─ "),
                stop.indent() + (last ? "   " : "│  ")));
      }
    }
  }

  private void stop(Stop stop, boolean end, boolean again) {
    text.append(stop.branch()).append(console.bold(TerminalText.flat(stop.id().toString())));
    String expression = lineage.expressions().getOrDefault(stop.id(), "");
    if (!expression.isEmpty()) {
      text.append(" = ").append(TerminalText.flat(expression));
    }
    Dataset dataset = lineage.datasets().get(stop.id().output().node());
    if (end && dataset != null) {
      text.append("  ").append(console.faint(TerminalText.flat(dataset.toString())));
    }
    text.append(again ? console.faint("  (see above)") + "\n" : "\n");
  }
}
