// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.operation.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values that lie far from the others.
 *
 * <p>The bounds are computed once, as a table of one row that is put beside every row.
 */
final class FireOutliers {

  private static final String LOW = "_low_";
  private static final String HIGH = "_high_";

  private final FireNode node;
  private final FireMapping mapping;
  private final List<FireRow> rows;

  /**
   * Outliers of columns.
   *
   * @param node the Fire node
   * @param mapping takes the native nodes
   * @param rows for each column its name, the lower quantile and the upper one
   */
  FireOutliers(FireNode node, FireMapping mapping, List<FireRow> rows) {
    this.node = node;
    this.mapping = mapping;
    this.rows = rows;
  }

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.ml.NodeFlagOutlier", FireOutliers::flag,
        "fire.nodes.ml.NodeMultiFlagOutliers", FireOutliers::flagMany);
  }

  private static void flag(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireRow row =
        new FireRow(
            List.of(
                fields.text("inputCol"),
                fields.text("lowerQuantile"),
                fields.text("upperQuantile")));
    flag(node, mapping, row.has(0) ? List.of(row) : List.of());
  }

  private static void flagMany(FireNode node, FireMapping mapping) {
    flag(node, mapping, FireRow.of(node.fields(), "inputCols", "lowerQuantiles", "upperQuantiles"));
  }

  private static void flag(FireNode node, FireMapping mapping, List<FireRow> rows) {
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireOutliers outliers = new FireOutliers(node, mapping, rows);
    FireChain chain = FireChain.beside(mapping, outliers.rowsWithBounds());
    FireExpressionsByName flags = new FireExpressionsByName();
    for (FireRow row : rows) {
      flags.put("is_" + row.name(0) + "_outlier", row.key().with(isOutside(row)));
    }
    flags.in(chain, "flags");
    outliers.end(chain.rows());
  }

  /** The node's input with the bounds of each column. */
  RowSource rowsWithBounds() {
    NodeDraft facts = mapping.add("aggregate").input(mapping.input());
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (FireRow row : rows) {
      aggregates.add(quantile(facts.object(), row, row.cell(1), "0.25", LOW));
      aggregates.add(quantile(facts.object(), row, row.cell(2), "0.75", HIGH));
    }
    facts.put("aggregates", FireItems.objects(node.location(), aggregates));
    return mapping
        .addFor("with bounds", "join")
        .input("left", mapping.input())
        .input("right", facts.rows())
        .put("how", "cross")
        .put("broadcast", true)
        .rows();
  }

  private static ObjectDraft quantile(
      ObjectDraft aggregate, FireRow row, FireText given, String otherwise, String prefix) {
    String text = FireSql.isNumber(given.text()) ? given.text().strip() : otherwise;
    return aggregate
        .put("function", "percentile")
        .put("column", row.key().json())
        .put("percentage", new JsonNumber(given.location(), new BigDecimal(text)))
        .put("as", prefix + row.name(0));
  }

  /** Whether a row's value is an outlier, in SQL; null where there is no value. */
  static String isOutside(FireRow row) {
    String column = FireSql.column(row.key());
    String low = Sql.identifier(LOW + row.name(0));
    String high = Sql.identifier(HIGH + row.name(0));
    String margin = "1.5 * (" + high + " - " + low + ")";
    return column + " < " + low + " - " + margin + " OR " + column + " > " + high + " + " + margin;
  }

  /** Takes rows with the bounds as the node's output, without the bounds. */
  void end(RowSource rowsWithBounds) {
    FireChain chain = FireChain.beside(mapping, rowsWithBounds);
    List<String> helpers = new ArrayList<>();
    for (FireRow row : rows) {
      helpers.add(LOW + row.name(0));
      helpers.add(HIGH + row.name(0));
    }
    chain.then("drop", "drop").put("columns", helpers);
    chain.end();
    mapping.adapted(
        node.location(),
        "an outlier is further from the quantiles than one and a half times what is between them");
  }
}
