// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nodes that put a value where there is none.
 *
 * <p>Averages and the like are computed once, as a table of one row that is put beside every row.
 */
final class FireImputing {

  /**
   * A column to fill.
   *
   * @param column the column
   * @param strategy mean, median, mode or constant
   * @param replaced the value that stands for none, empty when it is null
   * @param constant the value for {@code constant}
   */
  private record Filling(FireText column, String strategy, FireText replaced, FireText constant) {

    private String name() {
      return column.text().strip();
    }

    /** The helper column that holds the value. */
    private String helper() {
      return "_" + strategy + "_" + name();
    }

    private boolean isComputed() {
      return !strategy.equals("constant");
    }

    private String value() {
      return isComputed() ? Sql.identifier(helper()) : FireValue.literal(constant.text());
    }

    /** Where the column has a value that counts. */
    private String counts() {
      String column = Sql.identifier(name());
      return replaced.isEmpty()
          ? column + " IS NOT NULL"
          : column + " <> " + FireValue.literal(replaced.text());
    }

    private String filled() {
      String column = Sql.identifier(name());
      return replaced.isEmpty()
          ? "coalesce(" + column + ", " + value() + ")"
          : "CASE WHEN "
              + column
              + " = "
              + FireValue.literal(replaced.text())
              + " THEN "
              + value()
              + " ELSE "
              + column
              + " END";
    }
  }

  private FireImputing() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeImputeAdvanced", FireImputing::advanced,
        "fire.nodes.ml.NodeReplaceMissingValueWithMean",
            (node, mapping) -> all(node, mapping, "mean"),
        "fire.nodes.ml.NodeReplaceMissingValueWithMedian",
            (node, mapping) -> all(node, mapping, "median"),
        "fire.nodes.ml.NodeReplaceMissingValueWithMode",
            (node, mapping) -> all(node, mapping, "mode"));
  }

  private static void all(FireNode node, FireMapping mapping, String strategy) {
    List<Filling> fillings =
        node.fields().filled("inputCols", "colNames").stream()
            .map(column -> new Filling(column, strategy, column.with(""), column.with("")))
            .toList();
    fill(node, mapping, fillings);
  }

  private static void advanced(FireNode node, FireMapping mapping) {
    List<Filling> fillings = new ArrayList<>();
    for (FireRow row :
        FireRow.of(node.fields(), "inputCols", "strategy", "replaceValue", "constants")) {
      String strategy = row.has(1) ? row.choice(1) : "mean";
      fillings.add(new Filling(row.key(), strategy, row.cell(2), row.cell(3)));
    }
    fill(node, mapping, fillings);
  }

  private static void fill(FireNode node, FireMapping mapping, List<Filling> fillings) {
    FireChain chain = new FireChain(mapping);
    List<Filling> computed = fillings.stream().filter(Filling::isComputed).toList();
    if (!computed.isEmpty()) {
      NodeDraft facts = facts(node, mapping, computed);
      NodeDraft joined =
          mapping
              .addFor("with values", "join")
              .input("left", mapping.input())
              .input("right", facts.rows())
              .put("how", "cross")
              .put("broadcast", true);
      chain = FireChain.beside(mapping, joined.rows());
    }
    FireExpressionsByName columns = new FireExpressionsByName();
    fillings.forEach(each -> columns.put(each.name(), each.column().with(each.filled())));
    columns.in(chain, "filled");
    if (!computed.isEmpty()) {
      chain.then("drop", "drop").put("columns", computed.stream().map(Filling::helper).toList());
    }
    chain.end();
    if (computed.stream().anyMatch(each -> !each.strategy().equals("mode"))) {
      mapping.adapted(
          node.location(),
          "a column of whole numbers becomes DOUBLE; of an even number of values, the median is"
              + " halfway between the middle ones");
    }
  }

  private static NodeDraft facts(FireNode node, FireMapping mapping, List<Filling> computed) {
    boolean modes = computed.stream().anyMatch(each -> each.strategy().equals("mode"));
    if (modes) {
      List<String> values = computed.stream().map(FireImputing::fact).toList();
      return mapping
          .add("sql")
          .input("rows", mapping.input())
          .put("query", "SELECT " + String.join(", ", values));
    }
    NodeDraft draft = mapping.add("aggregate").input(mapping.input());
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (Filling each : computed) {
      ObjectDraft aggregate =
          draft
              .object()
              .put("function", each.strategy().equals("median") ? "median" : "avg")
              .put("column", each.column().json())
              .put("as", each.helper());
      if (!each.replaced().isEmpty()) {
        JsonValue filter = each.replaced().with(each.counts()).json();
        aggregate.put("filter", filter);
      }
      aggregates.add(aggregate);
    }
    return draft.put("aggregates", FireItems.objects(node.location(), aggregates));
  }

  /** One value as a query of its own; of several most frequent values the smallest counts. */
  private static String fact(Filling filling) {
    String column = Sql.identifier(filling.name());
    String from = " FROM rows WHERE " + filling.counts();
    String query =
        switch (filling.strategy()) {
          case "mode" ->
              "SELECT "
                  + column
                  + from
                  + " GROUP BY "
                  + column
                  + " ORDER BY count(*) DESC, "
                  + column
                  + " LIMIT 1";
          case "median" -> "SELECT percentile(" + column + ", 0.5)" + from;
          default -> "SELECT avg(" + column + ")" + from;
        };
    return "(" + query + ") AS " + Sql.identifier(filling.helper());
  }
}
