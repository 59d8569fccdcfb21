// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Nodes that check the quality of data.
 *
 * <p>Fire computes a score from the checks of a workflow; here each rule counts the rows that break
 * it, and rows go on.
 */
final class FireQualityChecks {

  private FireQualityChecks() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.ofEntries(
        entry("NodeCheckIsNotNull", FireQualityChecks::notNull),
        entry("NodeCheckPrimaryKey", FireQualityChecks::primaryKey),
        entry("NodeCheckIsValueIn", FireQualityChecks::valueIn),
        entry("NodeCheckPattern", FireQualityChecks::pattern),
        entry("NodeCheckHasMin", FireQualityChecks::least),
        entry("NodeCheckHasMax", FireQualityChecks::most),
        entry("NodeCheckColumnValuesToBeBetween", FireQualityChecks::between),
        entry("NodeCheckIsExpression", FireQualityChecks::expressions),
        entry("NodeCheckIsNonNegative", FireQualityChecks::nonNegative),
        entry("NodeCheckIsPositive", FireQualityChecks::positive),
        Map.entry("fire.nodes.quality.NodeCheckHasDataSize", FireQualityChecks::size),
        Map.entry("fire.nodes.quality.NodeCheckOutliers", FireQualityChecks::outliers),
        Map.entry("fire.nodes.quality.NodeDataQualityCheckAndAlert", FireQualityChecks::alert));
  }

  private static Map.Entry<String, FireNodeMapper> entry(String name, FireRuleSource check) {
    return Map.entry(
        "fire.nodes.quality." + name,
        (node, mapping) -> {
          FireRules rules = FireRules.warn(mapping);
          check.add(node.fields(), rules);
          mapping.output(rules.in(node.location()).rows());
          reportsOnly(node, mapping);
        });
  }

  private static void reportsOnly(FireNode node, FireMapping mapping) {
    FireText weight = node.fields().textOr("1", "weightage");
    mapping.adapted(
        node.location(),
        "the report tells how many rows break each rule; there is no score"
            + (weight.text().strip().equals("1") ? "" : ", so the weight does not count"));
  }

  private static void notNull(FireFields fields, FireRules rules) {
    fields.filled("cols").forEach(column -> rules.about(column, "not-null"));
  }

  private static void primaryKey(FireFields fields, FireRules rules) {
    List<FireText> columns = fields.filled("cols");
    columns.forEach(column -> rules.about(column, "not-null"));
    if (!columns.isEmpty()) {
      rules
          .about(columns.get(0), "unique")
          .put("column", FireItems.texts(columns.get(0).location(), columns));
    }
  }

  private static void valueIn(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "values")) {
      rules.about(row.key(), "in").put("values", values(row.cell(1)));
    }
  }

  /** Values with semicolons, commas or spaces between them. */
  static JsonValue values(FireText list) {
    String between = list.text().contains(";") ? ";" : list.text().contains(",") ? "," : "\\s+";
    List<JsonValue> values =
        Arrays.stream(list.text().strip().split(between, -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .map(value -> FireValue.json(list.with(value)))
            .toList();
    return FireItems.values(list.location(), values);
  }

  private static void pattern(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "inputCols", "patterns")) {
      matches(rules, row.key(), row.cell(1));
    }
  }

  /** A rule that a regular expression is found in a value, if there is one. */
  static void matches(FireRules rules, FireText column, FireText pattern) {
    String name = FireSql.column(column);
    rules.condition(
        column.text().strip() + " matches " + pattern.text(),
        pattern.with(
            name
                + " IS NULL OR regexp_like(CAST("
                + name
                + " AS STRING), "
                + FireValue.string(pattern.text())
                + ")"));
  }

  private static void least(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "inputCols", "values")) {
      rules.between(row.key(), "range", row.cell(1), row.cell(1).with(""));
    }
  }

  private static void most(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "inputCols", "values")) {
      rules.between(row.key(), "range", row.cell(1).with(""), row.cell(1));
    }
  }

  private static void between(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "min", "max")) {
      rules.between(row.key(), "range", row.cell(1), row.cell(2));
    }
  }

  private static void expressions(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "expressions", "expressionNames")) {
      rules.condition(row.has(1) ? row.name(1) : row.name(0), row.key());
    }
  }

  private static void nonNegative(FireFields fields, FireRules rules) {
    for (FireText column : fields.filled("cols")) {
      rules.about(column, "range").put("min", 0);
    }
  }

  private static void positive(FireFields fields, FireRules rules) {
    for (FireText column : fields.filled("cols")) {
      String name = FireSql.column(column);
      rules.condition(
          column.text().strip() + " is positive",
          column.with(name + " IS NULL OR " + name + " > 0"));
    }
  }

  /** How many values a column has is counted beside the rows. */
  private static void size(FireNode node, FireMapping mapping) {
    List<FireRow> rows = FireRow.of(node.fields(), "inputCols", "checkTypes", "values");
    NodeDraft counts = mapping.add("aggregate").input(mapping.input());
    List<ObjectDraft> aggregates = new ArrayList<>();
    aggregates.add(counts.object().put("function", "count").put("as", "rows"));
    counts.put("aggregates", FireItems.objects(node.location(), aggregates));
    FireRules rules = FireRules.warn(mapping, "rules", counts.rows(), false);
    for (FireRow row : rows) {
      String symbol =
          switch (row.name(1)) {
            case "Greater than" -> ">";
            case "Less than" -> "<";
            default -> "=";
          };
      rules.condition(
          "rows " + symbol + " " + row.name(2),
          row.cell(2).with("`rows` " + symbol + " " + FireValue.literal(row.name(2))));
    }
    mapping.addFor("shown", "print").input(rules.in(node.location()).rows());
    mapping.passThrough();
    reportsOnly(node, mapping);
  }

  private static void outliers(FireNode node, FireMapping mapping) {
    List<FireRow> rows = FireRow.of(node.fields(), "inputCols", "lowerQuantiles", "upperQuantiles");
    FireOutliers outliers = new FireOutliers(node, mapping, rows);
    FireRules rules = FireRules.warn(mapping, "rules", outliers.rowsWithBounds(), false);
    for (FireRow row : rows) {
      rules.condition(
          row.name(0) + " is no outlier",
          row.key().with("NOT coalesce(" + FireOutliers.isOutside(row) + ", false)"));
    }
    outliers.end(rules.in(node.location()).rows());
    reportsOnly(node, mapping);
  }

  private static void alert(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    mapping.noted(
        "Mailed "
            + fields.text("emailAddress").text()
            + " when the score of the checks was "
            + fields.text("threshold").text()
            + " or less, and wrote good and bad rows to "
            + fields.text("dataQualityResultPath").text());
    fields.ignore("subject");
    mapping.leftOut(
        node.location(),
        "nothing is mailed, and good and bad rows are not written apart: give a validate node"
            + " 'on-failure': 'route' for that");
  }
}
