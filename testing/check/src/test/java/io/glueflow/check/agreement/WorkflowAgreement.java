// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.agreement;

import io.glueflow.check.mutation.Fixture;
import io.glueflow.check.mutation.Verdict;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.plan.CheckedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both depths say of the nodes of many workflows. */
final class WorkflowAgreement {

  private static final class Counts {
    private int nodes;
    private int refused;
    private int found;
  }

  private final Map<String, Counts> types = new TreeMap<>();
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> onlySpark = new ArrayList<>();

  void add(Fixture workflow, Verdict verdict) {
    verdict.falseAlarms().forEach(alarm -> falseAlarms.add(show(workflow, verdict, alarm)));
    Set<String> told =
        verdict.without().stream()
            .flatMap(problem -> Stream.concat(Stream.of(problem), problem.follows().stream()))
            .map(Diagnostic::node)
            .collect(Collectors.toSet());
    Set<String> refused =
        verdict.sparkErrors().stream().map(Diagnostic::node).collect(Collectors.toSet());
    for (CheckedNode node : verdict.analysis().orElseThrow().nodes().values()) {
      Counts counts = types.computeIfAbsent(node.type().name(), key -> new Counts());
      counts.nodes++;
      if (refused.contains(node.id())) {
        counts.refused++;
        counts.found += told.contains(node.id()) ? 1 : 0;
      }
    }
    verdict.sparkErrors().stream()
        .filter(problem -> !told.contains(problem.node()))
        .forEach(problem -> onlySpark.add(show(workflow, verdict, problem)));
  }

  List<String> falseAlarms() {
    return falseAlarms;
  }

  /** What only Spark says. */
  String onlySpark() {
    return String.join("\n", onlySpark);
  }

  private static String show(Fixture workflow, Verdict verdict, Diagnostic problem) {
    String node =
        verdict
            .analysis()
            .flatMap(analysis -> analysis.workflow().node(problem.node()))
            .map(found -> JsonWriter.pretty(found.json()).replaceAll("\\s+", " "))
            .orElse("");
    return workflow.name() + ": " + problem.code().id() + " " + problem.message() + " in " + node;
  }

  /** The counts. */
  String table() {
    StringBuilder table =
        new StringBuilder("node            nodes  refused by Spark  found without\n");
    Counts all = new Counts();
    types.forEach(
        (type, counts) -> {
          all.nodes += counts.nodes;
          all.refused += counts.refused;
          all.found += counts.found;
          row(table, type, counts);
        });
    row(table, "all", all);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Counts counts) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-14s %6d %17d %14d%n",
            name,
            counts.nodes,
            counts.refused,
            counts.found));
  }
}
