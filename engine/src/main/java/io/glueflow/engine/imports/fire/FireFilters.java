// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that keep some rows, or send rows different ways. */
final class FireFilters {

  private static final String LAST_DAY = "2100-12-31";
  private static final String FIRST_DAY = "1850-01-01";

  private FireFilters() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeRowFilter", FireFilters::rowFilter,
        "fire.nodes.etl.NodeFilterAdvanced", FireFilters::filterAdvanced,
        "fire.nodes.etl.NodeLimit", FireFilters::limit,
        "fire.nodes.etl.NodeSplitByExpression", FireFilters::splitByExpression,
        "fire.nodes.ml.NodeSplitByExpression", FireFilters::splitByExpression,
        "fire.nodes.ml.NodeSplit", FireFilters::split,
        "fire.nodes.etl.NodeDropDuplicateRows", FireFilters::dropDuplicates,
        "fire.nodes.etl.NodeDropRowsWithNull", FireFilters::dropNulls);
  }

  private static void rowFilter(FireNode node, FireMapping mapping) {
    NodeDraft filter = mapping.transform("filter");
    FireText condition = node.fields().text("conditionExpr");
    if (!condition.isEmpty()) {
      filter.put("condition", condition.json());
    }
  }

  private static void limit(FireNode node, FireMapping mapping) {
    NodeDraft limit = mapping.transform("limit");
    FireText rows = node.fields().text("limit");
    if (!rows.isEmpty()) {
      limit.put("rows", FireNumbers.json(rows));
    }
  }

  private static void splitByExpression(FireNode node, FireMapping mapping) {
    FireText condition = node.fields().text("conditionExpr");
    split(mapping, "true", condition, "false");
  }

  /** Two outputs: the rows for which a condition is true, and all others. */
  static void split(FireMapping mapping, String name, FireText condition, String rest) {
    NodeDraft split = mapping.add("split").input(mapping.input());
    split.put(
        "conditions",
        new JsonArray(
            condition.location(),
            List.of(
                split
                    .object()
                    .put("name", name, condition.location())
                    .put("condition", condition.json())
                    .build())));
    split.put("rest", rest);
    mapping.output(split.rows(name));
    mapping.output(split.rows(rest));
  }

  /** A condition on a value, one on a date, and one of the author's own; rows satisfy all. */
  private static void filterAdvanced(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<String> conditions = new ArrayList<>();
    if (fields.has("inputCol")) {
      conditions.add(comparison(fields));
    }
    fields.ignore("inputCol", "operator", "conditionValue");
    if (fields.has("inputDateCol")) {
      conditions.add(dates(fields));
    }
    fields.ignore("inputDateCol", "filterBy", "startDate", "endDate", "periodType", "numPeriods");
    FireText own = fields.text("conditionExpr");
    if (!own.isEmpty()) {
      conditions.add(conditions.isEmpty() ? own.text() : "(" + own.text() + ")");
    }
    fields.ignore("basic", "date", "custom");
    split(mapping, "filtered", own.with(String.join(" AND ", conditions)), "remaining");
  }

  private static String comparison(FireFields fields) {
    String column = FireSql.column(fields.text("inputCol"));
    String operator = fields.text("operator").text().strip();
    return switch (operator.toLowerCase(Locale.ROOT)) {
      case "isnull" -> column + " IS NULL";
      case "isnotnull" -> column + " IS NOT NULL";
      default ->
          column + " " + operator + " " + FireSql.value(fields.text("conditionValue").text());
    };
  }

  private static String dates(FireFields fields) {
    String day = "CAST(" + FireSql.column(fields.text("inputDateCol")) + " AS DATE)";
    String start = date(fields.textOr(FIRST_DAY, "startDate"));
    String end = date(fields.textOr(LAST_DAY, "endDate"));
    String filterBy = fields.textOr("Range", "filterBy").text().toLowerCase(Locale.ROOT);
    if (filterBy.startsWith("start")) {
      end = moved(start, "", fields);
    } else if (filterBy.startsWith("end")) {
      start = moved(end, "-", fields);
    }
    return day + " BETWEEN " + start + " AND " + end;
  }

  private static String date(FireText date) {
    return "CAST(" + FireSql.string(date.text().strip()) + " AS DATE)";
  }

  private static String moved(String from, String sign, FireFields fields) {
    String number = sign + FireNumbers.whole(fields.text("numPeriods"), 0);
    return switch (fields.textOr("Days", "periodType").text().strip().toLowerCase(Locale.ROOT)) {
      case "months" -> "add_months(" + from + ", " + number + ")";
      case "years" -> "add_months(" + from + ", 12 * " + number + ")";
      case "weeks" -> "date_add(" + from + ", 7 * " + number + ")";
      default -> "date_add(" + from + ", " + number + ")";
    };
  }

  /** Two random parts; the first fraction says how large. */
  private static void split(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText fraction = fields.textOr(".8", "fraction1");
    BigDecimal first = FireNumbers.decimal(fraction).orElse(new BigDecimal("0.8"));
    NodeDraft split = mapping.add("random-split").input(mapping.input());
    split.put(
        "parts",
        split
            .object()
            .put("first", new JsonNumber(fraction.location(), first))
            .put("second", new JsonNumber(fraction.location(), BigDecimal.ONE.subtract(first)))
            .build());
    if (fields.has("seed")) {
      split.put("seed", FireNumbers.json(fields.text("seed")));
    }
    mapping.output(split.rows("first"));
    mapping.output(split.rows("second"));
  }

  private static void dropDuplicates(FireNode node, FireMapping mapping) {
    List<FireText> keys = node.fields().filled("colNames");
    if (keys.isEmpty()) {
      mapping.transform("distinct");
    } else {
      mapping.transform("deduplicate").put("keys", FireText.array(keys));
    }
  }

  private static void dropNulls(FireNode node, FireMapping mapping) {
    mapping.transform("drop-nulls");
  }
}
