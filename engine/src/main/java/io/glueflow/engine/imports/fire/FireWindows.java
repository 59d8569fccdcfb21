// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that compute columns over neighbouring rows, and the one that orders rows. */
final class FireWindows {

  private FireWindows() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeWindowRanking", FireWindows::ranking,
        "fire.nodes.etl.NodeWindowAnalytics", FireWindows::analytics,
        "fire.nodes.etl.NodeMovingWindowFunctions", FireWindows::moving,
        "fire.nodes.etl.NodeSortBy", FireWindows::sortBy);
  }

  private static void sortBy(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft sort = mapping.transform("sort");
    List<FireRow> rows = FireRow.of(fields.list("sortByColNames"), fields.list("ascDesc"));
    List<JsonValue> keys = new ArrayList<>();
    for (FireRow row : rows) {
      boolean descending = row.text(1).strip().toUpperCase(Locale.ROOT).startsWith("DESC");
      JsonValue column = row.cell(0).json();
      keys.add(
          descending
              ? sort.object().put("column", column).put("descending", true).build()
              : column);
    }
    if (!keys.isEmpty()) {
      sort.put("by", new JsonArray(rows.get(0).cell(0).location(), keys));
    }
  }

  private static void ranking(FireNode node, FireMapping mapping) {
    FireText function = node.fields().textOr("RANK", "windowFunction");
    String name = function.text().strip().toLowerCase(Locale.ROOT);
    NodeDraft window = window(node, mapping);
    put(
        window,
        function,
        window.object().put("function", function.with(name).json()).put("as", name));
  }

  private static void analytics(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText function = fields.textOr("first_value", "windowFunction");
    String name = function.text().strip().toLowerCase(Locale.ROOT);
    NodeDraft window = window(node, mapping);
    boolean offset = name.equals("lag") || name.equals("lead");
    FireText rows = fields.textOr("1", "window_offset");
    ObjectDraft item =
        window.object().put("function", function.with(name.replace("_value", "")).json());
    if (fields.has("analyticsCol")) {
      item.put("column", fields.text("analyticsCol").json());
    }
    item.put("as", name);
    if (offset && !rows.text().strip().equals("1")) {
      item.put("number", FireNumbers.json(rows));
    }
    put(window, function, item);
  }

  private static void put(NodeDraft window, FireText from, ObjectDraft function) {
    window.put("functions", new JsonArray(from.location(), List.of(function.build())));
  }

  private static NodeDraft window(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft window = mapping.transform("window");
    if (fields.has("partitionByCols")) {
      window.put("partition-by", FireOrder.columns(fields.text("partitionByCols")));
    }
    if (fields.has("orderByCols")) {
      window.put("order-by", FireOrder.keys(fields.text("orderByCols"), window));
    }
    return window;
  }

  private static void moving(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<String> partitions = texts(fields.filled("partitionCol"));
    List<String> keys = texts(fields.filled("orderCol"));
    long start = FireNumbers.whole(fields.textOr("-1", "windowStart"), -1);
    long end = FireNumbers.whole(fields.textOr("1", "windowEnd"), 1);
    String over =
        " OVER ("
            + (FireOrder.sql(partitions, keys)
                    + " ROWS BETWEEN "
                    + bound(start)
                    + " AND "
                    + bound(end))
                .strip()
            + ")";
    NodeDraft derive = mapping.transform("derive");
    ObjectDraft columns = derive.object();
    for (FireRow row : FireRow.of(fields.list("inputCols"), fields.list("functions"))) {
      String function = row.text(1).isBlank() ? "avg" : row.text(1).strip();
      String name = function.equals("avg") ? "mean" : function;
      String sql = sql(function.toLowerCase(Locale.ROOT), FireSql.column(row.cell(0)), over);
      columns.put(name + "_" + row.text(0).strip(), row.cell(1).with(sql).json());
    }
    derive.put("columns", columns.build());
  }

  private static List<String> texts(List<FireText> columns) {
    return columns.stream().map(column -> column.text().strip()).toList();
  }

  private static String bound(long rows) {
    if (rows == 0) {
      return "CURRENT ROW";
    }
    return rows < 0 ? -rows + " PRECEDING" : rows + " FOLLOWING";
  }

  private static String sql(String function, String column, String over) {
    return switch (function) {
      case "coefficient_of_variation" ->
          "stddev(" + column + ")" + over + " / avg(" + column + ")" + over;
      case "range" -> "max(" + column + ")" + over + " - min(" + column + ")" + over;
      case "rms" -> "sqrt(avg(" + column + " * " + column + ")" + over + ")";
      default -> function + "(" + column + ")" + over;
    };
  }
}
