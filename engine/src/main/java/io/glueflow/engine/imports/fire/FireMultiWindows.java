// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that compute several columns, each over a window of its own, or over expressions. */
final class FireMultiWindows {

  private FireMultiWindows() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeMultiWindowRanking", FireMultiWindows::ranking,
        "fire.nodes.etl.NodeMultiWindowAnalytics", FireMultiWindows::analytics,
        "fire.nodes.etl.NodeWindowFunctionsAdvanced", FireMultiWindows::expressions);
  }

  private static void ranking(FireNode node, FireMapping mapping) {
    List<FireRow> rows =
        FireRow.of(
            node.fields(), "windowFunctions", "partitionByCols", "orderByCols", "outPutColumns");
    FireChain chain = new FireChain(mapping);
    for (FireRow row : rows) {
      String function = row.choice(0);
      NodeDraft draft = window(chain, row, row.cell(1), row.cell(2));
      ObjectDraft call =
          draft
              .object()
              .put("function", function, row.key().location())
              .put("as", row.has(3) ? row.name(3) : function, row.cell(3).location());
      draft.put("functions", FireItems.objects(row.key().location(), List.of(call)));
    }
    chain.end();
  }

  private static void analytics(FireNode node, FireMapping mapping) {
    List<FireRow> rows =
        FireRow.of(
            node.fields(),
            "analyticsCols",
            "windowFunctions",
            "partitionByCols",
            "orderByCols",
            "outPutColumns");
    FireChain chain = new FireChain(mapping);
    for (FireRow row : rows) {
      String name = row.has(1) ? row.choice(1) : "first_value";
      NodeDraft draft = window(chain, row, row.cell(2), row.cell(3));
      ObjectDraft call =
          draft
              .object()
              .put("function", name.replace("_value", ""), row.cell(1).location())
              .put("column", row.key().json())
              .put("as", row.has(4) ? row.name(4) : name, row.cell(4).location());
      draft.put("functions", FireItems.objects(row.key().location(), List.of(call)));
    }
    chain.end();
  }

  private static NodeDraft window(FireChain chain, FireRow row, FireText by, FireText order) {
    NodeDraft draft = chain.then(row.name(0), "window");
    if (!by.isEmpty()) {
      draft.put("partition-by", FireItems.texts(by.location(), names(by)));
    }
    if (!order.isEmpty()) {
      draft.put("order-by", orderBy(draft, order));
    }
    return draft;
  }

  private static List<FireText> names(FireText list) {
    return Arrays.stream(list.text().split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(list::with)
        .toList();
  }

  /** Columns with commas between them, each with a direction behind it or not. */
  private static JsonValue orderBy(NodeDraft draft, FireText order) {
    List<JsonValue> keys = new ArrayList<>();
    for (FireText key : names(order)) {
      String text = key.text();
      String upper = text.toUpperCase(Locale.ROOT);
      if (upper.endsWith(" DESC")) {
        FireText column = key.with(text.substring(0, text.length() - 5).strip());
        keys.add(draft.object().put("column", column.json()).put("descending", true).build());
      } else {
        boolean ascending = upper.endsWith(" ASC");
        keys.add(key.with(ascending ? text.substring(0, text.length() - 4).strip() : text).json());
      }
    }
    return FireItems.values(order.location(), keys);
  }

  private static void expressions(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    String window = window(fields);
    FireExpressionsByName windows = new FireExpressionsByName();
    for (FireRow row : FireRow.of(fields, "windowTargetColumns", "windowExpressionsArr")) {
      String call = row.name(1);
      if (call.toUpperCase(Locale.ROOT).matches("(?s).*\\bOVER\\b.*")) {
        windows.put(row.name(0), row.cell(1));
      } else if (FireCalls.isSingle(call)) {
        windows.put(row.name(0), row.cell(1).with(call + " OVER (" + window + ")"));
      } else {
        mapping.unsupported(
            "'" + call + "' is more than one call, and the window belongs to each of them",
            "write it as a derive node with OVER behind each call");
        return;
      }
    }
    FireExpressionsByName after = new FireExpressionsByName();
    for (FireRow row : FireRow.of(fields, "postTargetColumn", "postTargetExpression")) {
      after.put(row.name(0), row.cell(1));
    }
    FireChain chain = new FireChain(mapping);
    windows.in(chain, "windows");
    after.in(chain, "after");
    List<FireText> dropped = fields.filled("dropColumns");
    if (!dropped.isEmpty()) {
      chain.then("drop", "drop").put("columns", FireItems.texts(node.location(), dropped));
    }
    chain.end();
  }

  private static String window(FireFields fields) {
    List<String> parts = new ArrayList<>();
    List<FireText> partition = fields.filled("partitionCols");
    if (!partition.isEmpty()) {
      parts.add(
          "PARTITION BY "
              + Sql.identifiers(partition.stream().map(each -> each.text().strip()).toList()));
    }
    List<String> order = new ArrayList<>();
    for (FireRow row : FireRow.of(fields, "orderCols", "orderDirections")) {
      order.add(FireSql.column(row.key()) + (row.choice(1).equals("desc") ? " DESC" : ""));
    }
    if (!order.isEmpty()) {
      parts.add("ORDER BY " + String.join(", ", order));
    }
    String unit = fields.textOr("ROW", "frameType").text().equals("RANGE") ? "RANGE" : "ROWS";
    String from = fields.textOr("UNBOUNDED_PRECEDING", "frameStart").text();
    String to = fields.textOr("CURRENT_ROW", "frameEnd").text();
    String fromRows = fields.textOr("1", "frameStartValue").text();
    String toRows = fields.textOr("1", "frameEndValue").text();
    if (fields.flag("useFrame", false)) {
      parts.add(unit + " BETWEEN " + bound(from, fromRows) + " AND " + bound(to, toRows));
    }
    return String.join(" ", parts);
  }

  private static String bound(String kind, String rows) {
    return switch (kind) {
      case "PRECEDING", "FOLLOWING" -> FireValue.literal(rows) + " " + kind;
      default -> kind.replace('_', ' ');
    };
  }
}
