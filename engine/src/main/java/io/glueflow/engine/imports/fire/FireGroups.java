// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nodes that compute aggregates of groups. */
final class FireGroups {

  private FireGroups() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeGroupBy", FireGroups::groupBy,
        "fire.nodes.etl.NodePivotBy", FireGroups::pivotBy);
  }

  private static void groupBy(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> by = fields.filled("groupingCols");
    List<FireRow> aggregates = aggregates(fields, fields.list("outputColNames"));
    FireText where = fields.text("whereClause");
    FireText having = fields.text("havingClause");
    fields.ignore("Aggregation Setting", "Filter Setting");
    NodeDraft group = mapping.add(aggregates.isEmpty() ? "select" : "aggregate");
    RowSource rows = mapping.input();
    if (!where.isEmpty()) {
      rows = mapping.addFor("where", "filter").input(rows).put("condition", where.json()).rows();
    }
    group.input(rows);
    if (aggregates.isEmpty()) {
      group.put("columns", FireText.array(by));
      NodeDraft groups = mapping.addFor("groups", "distinct").input(group.rows());
      mapping.output(
          having.isEmpty()
              ? groups.rows()
              : mapping
                  .addFor("having", "filter")
                  .input(groups.rows())
                  .put("condition", having.json())
                  .rows());
      return;
    }
    if (!by.isEmpty()) {
      group.put("by", FireText.array(by));
    }
    group.put("aggregates", json(aggregates, group));
    if (!having.isEmpty()) {
      group.put("having", having.with(overResult(having.text(), aggregates)).json());
    }
    mapping.output(group.rows());
  }

  /** Rows of column, function and name, as the dialog has them. */
  static List<FireRow> aggregates(FireFields fields, List<FireText> names) {
    return FireRow.of(fields.list("aggregateCols"), fields.list("aggregateOperations"), names);
  }

  /** Aggregates as native nodes take them. */
  static JsonArray json(List<FireRow> aggregates, NodeDraft draft) {
    List<JsonValue> items = new ArrayList<>();
    for (FireRow row : aggregates) {
      FireText column = row.cell(0);
      String function = function(row.text(1));
      ObjectDraft item = draft.object();
      if (function.equals("count_distinct")) {
        item.put("function", row.cell(1).with("count").json()).put("distinct", true);
      } else {
        item.put("function", row.cell(1).with(function).json());
      }
      if (!column.text().strip().equals("*")) {
        item.put("column", column.with(column.text().strip()).json());
      }
      items.add(item.put("as", row.cell(2).with(name(row)).json()).build());
    }
    return new JsonArray(aggregates.get(0).cell(0).location(), items);
  }

  private static String function(String operation) {
    String word = operation.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "", "count" -> "count";
      case "countdistinct", "distinct_count", "count distinct" -> "count_distinct";
      case "mean", "average" -> "avg";
      case "stddev_samp" -> "stddev";
      case "var_samp" -> "variance";
      default -> word;
    };
  }

  /** The name of the result: as given, else {@code function_column}. */
  private static String name(FireRow row) {
    String given = row.text(2).strip();
    String operation = row.text(1).strip().isEmpty() ? "count" : row.text(1).strip();
    return given.isEmpty() ? operation + "_" + row.text(0).strip() : given;
  }

  /** A condition on groups that repeats an aggregate means its column in the result. */
  private static String overResult(String having, List<FireRow> aggregates) {
    String condition = having;
    for (FireRow row : aggregates) {
      Pattern call =
          Pattern.compile(
              "(?i)\\b"
                  + Pattern.quote(row.text(1).strip())
                  + "\\s*\\(\\s*`?"
                  + Pattern.quote(row.text(0).strip())
                  + "`?\\s*\\)");
      condition =
          call.matcher(condition).replaceAll(Matcher.quoteReplacement(Sql.identifier(name(row))));
    }
    return condition;
  }

  private static void pivotBy(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft pivot = mapping.transform("pivot");
    List<FireText> by = fields.filled("groupingCols");
    if (!by.isEmpty()) {
      pivot.put("by", FireText.array(by));
    }
    List<FireText> column = fields.filled("pivotCol", "pivotCols");
    fields.ignore("pivotCol", "pivotCols");
    if (!column.isEmpty()) {
      pivot.put("column", column.get(0).json());
    }
    if (column.size() > 1) {
      mapping.leftOut(column.get(1).location(), "only the first column is spread over columns");
    }
    List<FireText> values = fields.filled("uniqueValues");
    if (!values.isEmpty()) {
      pivot.put("values", FireText.array(values));
    }
    List<FireRow> aggregates = aggregates(fields, List.of());
    if (!aggregates.isEmpty()) {
      pivot.put("aggregates", json(aggregates, pivot));
    }
    FireSchema.of(fields);
  }
}
