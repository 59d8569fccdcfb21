// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes that compute something about columns only to show it; rows pass through them. */
final class FireStatistics {

  private static final int MOST_COLUMNS = 50;

  private FireStatistics() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.ml.NodeColumnsCardinality", FireStatistics::cardinality,
        "fire.nodes.etl.NodeSkewnessAndKurtosis", FireStatistics::skewness,
        "fire.nodes.ml.NodeHistoGramCal", FireStatistics::histogram,
        "fire.nodes.ml.NodeBarChartCal", FireShown::chart,
        "fire.nodes.etl.NodeBarChartCal", FireShown::chart,
        "fire.nodes.ml.NodeCorrelation", FireStatistics::correlation);
  }

  private static List<FireText> columns(FireNode node) {
    List<FireText> columns = node.fields().filled("inputCols", "colNames", "columns", "cols");
    node.fields().ignoreAll();
    return columns;
  }

  private static void cardinality(FireNode node, FireMapping mapping) {
    List<FireText> columns = columns(node);
    NodeDraft profile = mapping.add("profile").input(mapping.input());
    if (!columns.isEmpty()) {
      profile.put("columns", FireText.array(columns));
    }
    show(profile.rows(), mapping);
  }

  private static void skewness(FireNode node, FireMapping mapping) {
    List<FireText> columns = columns(node);
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      mapping.noted("Shows how skewed and how peaked columns are.");
      return;
    }
    NodeDraft aggregate = mapping.add("aggregate").input(mapping.input());
    List<JsonValue> aggregates = new ArrayList<>();
    for (FireText column : columns) {
      for (String function : List.of("skewness", "kurtosis")) {
        aggregates.add(
            aggregate.object().put("function", function).put("column", column.json()).build());
      }
    }
    aggregate.put("aggregates", new JsonArray(columns.get(0).location(), aggregates));
    show(aggregate.rows(), mapping);
  }

  private static void show(RowSource result, FireMapping mapping) {
    mapping.addFor("shown", "print").input(result);
    mapping.passThrough();
  }

  private static void histogram(FireNode node, FireMapping mapping) {
    mapping.noted("Shows a histogram of " + names(columns(node)) + ".");
  }

  private static void correlation(FireNode node, FireMapping mapping) {
    if (mapping.isUsed(0)) {
      mapping.unsupported(
          "it computes a matrix of correlations", "compute corr(a, b) in an aggregate node");
      return;
    }
    mapping.noted("Shows how " + names(columns(node)) + " correlate.");
    if (!mapping.inputs().isEmpty()) {
      mapping.passThrough();
    }
  }

  private static String names(List<FireText> columns) {
    return columns.isEmpty()
        ? "columns"
        : String.join(", ", columns.stream().map(FireText::text).toList());
  }
}
