// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Nodes that show something to whoever looks on; rows pass through them. */
final class FireShown {

  private static final long FEWEST = 1;
  private static final long MOST = 1000;
  private static final long CHART_ROWS = 20;

  private FireShown() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.util.NodePrintFirstNRows", FireShown::print,
        "fire.nodes.examples.NodeTestPrintFirstNRows", FireShown::print,
        "fire.examples.nodes.NodeTestPrintFirstNRows", FireShown::print,
        "fire.nodes.util.NodeSpecifyParameters", FireShown::parameters);
  }

  private static void print(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText rows = fields.textOr("10", "n");
    List<FireText> columns = fields.filled("columns");
    fields.ignore(
        "title",
        "displayDataType",
        "highlight",
        "highlight_type",
        "highlight_expression",
        "color_code",
        "rowHeader",
        "rowHeader_columns",
        "rowHeader_color",
        "rowHeader_bgColor",
        "rowHeader_value");
    if (!fields.flag("enableInExecution", true)) {
      mapping.noted("Shows " + rows.text() + " rows while the workflow is edited.");
      return;
    }
    long wanted = FireNumbers.whole(rows, 10);
    long shown = Math.max(FEWEST, Math.min(MOST, wanted));
    if (shown != wanted) {
      mapping.adapted(rows.location(), "it shows " + shown + " rows, not " + wanted);
    }
    print(mapping, columns, rows, shown);
  }

  private static void print(FireMapping mapping, List<FireText> columns, FireText from, long rows) {
    NodeDraft print = mapping.add("print");
    RowSource shown = mapping.input();
    if (!columns.isEmpty()) {
      shown =
          mapping
              .addFor("columns", "select")
              .input(shown)
              .put("columns", FireText.array(columns))
              .rows();
    }
    print.input(shown);
    print.put("rows", new JsonNumber(from.location(), BigDecimal.valueOf(rows)));
    mapping.passThrough();
  }

  /** A chart is told as the rows it is drawn of. */
  static void chart(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText title = fields.text("title");
    fields.ignoreAll();
    if (mapping.inputs().isEmpty()) {
      mapping.noted("A chart without rows.");
      return;
    }
    print(mapping, List.of(), title, CHART_ROWS);
    mapping.adapted(
        node.location(), "instead of the chart its first " + CHART_ROWS + " rows are shown");
    if (FireAnchors.outputs(node).size() > 1) {
      mapping.passThrough();
    }
  }

  /** What it specifies are parameters of the workflow. */
  private static void parameters(FireNode node, FireMapping mapping) {
    node.fields().ignore("names", "values");
    if (!mapping.inputs().isEmpty()) {
      mapping.passThrough();
    }
  }
}
