// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that aggregate by expressions, and nodes that count. */
final class FireAggregations {

  private static final Set<String> FUNCTIONS =
      Set.of("sum", "avg", "min", "max", "count", "first", "last", "stddev", "variance");

  private FireAggregations() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeAggregateColumns", FireAggregations::aggregate,
        "fire.nodes.etl.NodeCountRecords", FireAggregations::counts);
  }

  private static void aggregate(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> aggregates = FireRow.of(fields, "aggregatetargetColumns", "aggregateexpressions");
    List<FireRow> groups = FireRow.of(fields, "groupByTargetColumns", "groupByExpressions");
    FireText pivot = fields.text("pivotCol");
    List<JsonValue> values = fields.filled("uniqueValues").stream().map(FireValue::json).toList();
    boolean all = fields.flag("propagateAllInputColumns", false);
    fields.ignore("outputColNames", "outputColTypes", "outputColFormats");
    if (aggregates.isEmpty()) {
      mapping.malformed(node.location(), "no aggregates are given", "say what to compute");
      mapping.passThrough();
    } else if (!pivot.isEmpty()) {
      pivot(node, mapping, new Grouped(groups, aggregates), pivot, values);
    } else if (all) {
      besideRows(mapping, groups, aggregates);
    } else {
      FireChain chain = new FireChain(mapping);
      chain.thenSql("groups", "SELECT " + columns(groups, aggregates) + " FROM rows" + by(groups));
      chain.end();
    }
  }

  private record Grouped(List<FireRow> groups, List<FireRow> aggregates) {}

  private static String columns(List<FireRow> groups, List<FireRow> aggregates) {
    List<FireRow> all = new ArrayList<>(groups);
    all.addAll(aggregates);
    return all.stream()
        .map(row -> expression(row) + " AS " + FireSql.column(row.key()))
        .collect(Collectors.joining(", "));
  }

  /** A group without an expression is a column. */
  private static String expression(FireRow row) {
    return row.has(1) ? row.name(1) : FireSql.column(row.key());
  }

  private static String by(List<FireRow> groups) {
    return groups.isEmpty()
        ? ""
        : " GROUP BY "
            + groups.stream().map(FireAggregations::expression).collect(Collectors.joining(", "));
  }

  /** Each row gets the aggregates of its group. */
  private static void besideRows(
      FireMapping mapping, List<FireRow> groups, List<FireRow> aggregates) {
    List<String> keys = new ArrayList<>();
    List<String> keyColumns = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      keys.add("_group_" + i);
      keyColumns.add(expression(groups.get(i)) + " AS _group_" + i);
      pairs.add("r._group_" + i + " <=> a._group_" + i);
    }
    String names =
        aggregates.stream()
            .map(row -> "a." + FireSql.column(row.key()))
            .collect(Collectors.joining(", "));
    List<String> grouped = new ArrayList<>(keyColumns);
    grouped.add(columns(List.of(), aggregates));
    List<String> keyed = new ArrayList<>(List.of("*"));
    keyed.addAll(keyColumns);
    FireChain chain = new FireChain(mapping);
    chain.thenSql(
        "groups",
        "SELECT r.*, "
            + names
            + " FROM (SELECT "
            + String.join(", ", keyed)
            + " FROM rows) r CROSS JOIN (SELECT "
            + String.join(", ", grouped)
            + " FROM rows"
            + by(groups)
            + ") a"
            + (pairs.isEmpty() ? "" : " WHERE " + String.join(" AND ", pairs)));
    if (!keys.isEmpty()) {
      chain.then("drop", "drop").put("columns", keys);
    }
    chain.end();
  }

  private static void pivot(
      FireNode node,
      FireMapping mapping,
      Grouped grouped,
      FireText column,
      List<JsonValue> values) {
    FireChain chain = new FireChain(mapping);
    FireExpressionsByName groups = new FireExpressionsByName();
    for (FireRow row : grouped.groups()) {
      if (row.has(1) && !row.name(1).equals(row.name(0))) {
        groups.put(row.name(0), row.cell(1));
      }
    }
    for (FireRow row : grouped.aggregates()) {
      Optional<FireCalls.OfColumn> call = FireCalls.ofColumn(row.name(1));
      if (call.filter(found -> FUNCTIONS.contains(found.function())).isEmpty()) {
        mapping.unsupported(
            "the aggregate '" + row.name(1) + "' cannot be pivoted here",
            "compute it in an aggregate node, and pivot the result");
        return;
      }
    }
    groups.in(chain, "groups");
    NodeDraft draft = chain.then("pivot", "pivot");
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (FireRow row : grouped.aggregates()) {
      FireCalls.OfColumn call = FireCalls.ofColumn(row.name(1)).orElseThrow();
      aggregates.add(
          draft
              .object()
              .put("function", call.function(), row.cell(1).location())
              .put("column", call.column(), row.cell(1).location())
              .put("as", row.key().json()));
    }
    draft
        .put(
            "by",
            FireItems.texts(node.location(), grouped.groups().stream().map(FireRow::key).toList()))
        .put("column", column.json())
        .put("aggregates", FireItems.objects(node.location(), aggregates));
    if (!values.isEmpty()) {
      draft.put("values", FireItems.values(node.location(), values));
    }
    chain.end();
  }

  private static void counts(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("selectColumnsToCount");
    List<FireText> options = node.fields().filled("countOption");
    NodeDraft draft = mapping.add("aggregate").input(mapping.input());
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (FireText option : options.isEmpty() ? List.of(all(node)) : options) {
      if (option.text().strip().equals("TOTAL_RECORDS")) {
        aggregates.add(draft.object().put("function", "count").put("as", "total_records"));
      } else {
        columns.forEach(column -> aggregates.add(count(draft.object(), option, column)));
      }
    }
    if (aggregates.isEmpty()) {
      aggregates.add(draft.object().put("function", "count").put("as", "total_records"));
    }
    draft.put("aggregates", FireItems.objects(node.location(), aggregates));
    mapping.addFor("shown", "print").input(draft.rows());
    mapping.output(draft.rows());
    mapping.adapted(node.location(), "the counts are columns of one row, such as 'total_records'");
  }

  private static FireText all(FireNode node) {
    return new FireText("TOTAL_RECORDS", node.location());
  }

  private static ObjectDraft count(ObjectDraft aggregate, FireText option, FireText column) {
    String name = column.text().strip();
    aggregate
        .put("function", option.text().startsWith("SUM") ? "sum" : "count", option.location())
        .put("column", column.json());
    return switch (option.text().strip()) {
      case "DISTINCT_RECORDS" -> aggregate.put("distinct", true).put("as", "distinct_" + name);
      case "SUM_VALUES" -> aggregate.put("as", "sum_" + name);
      default -> aggregate.put("as", "non_null_" + name);
    };
  }
}
