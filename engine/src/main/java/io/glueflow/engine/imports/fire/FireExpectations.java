// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Map;

/** Nodes with the expectations of Great Expectations. */
final class FireExpectations {

  private FireExpectations() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.ofEntries(
        entry("NodeExpectColumnValuesToNotBeNull", FireExpectations::notNull),
        entry("NodeExpectColumnValuesToBeNull", FireExpectations::isNull),
        entry("NodeExpectColumnValuesToBeUnique", FireExpectations::unique),
        entry("NodeExpectColumnValuesToBeInSet", FireExpectations::inSet),
        entry("NodeExpectColumnValuesToBeInBetween", FireExpectations::between),
        entry("NodeExpectColumnValuesToMatchRegex", FireExpectations::regex),
        entry("NodeExpectColumnValueLengthToBeInBetween", FireExpectations::lengthBetween),
        entry("NodeExpectColumnValueLengthsToEqual", FireExpectations::length),
        Map.entry("fire.nodes.ge.NodeExpectTableRowCountToBeBetween", FireExpectations::rowCount),
        Map.entry("fire.nodes.ge.NodeExpectColumnToExist", FireExpectations::exists),
        Map.entry("fire.nodes.ge.NodeSplitIntoGoodAndBadRecords", FireExpectations::split));
  }

  private static Map.Entry<String, FireNodeMapper> entry(String name, FireRuleSource expectation) {
    return Map.entry(
        "fire.nodes.ge." + name,
        (node, mapping) -> {
          FireRules rules = FireRules.warn(mapping);
          expectation.add(node.fields(), rules);
          mapping.output(rules.in(node.location()).rows());
          reportsOnly(node, mapping);
          List<FireText> mostly = node.fields().filled("mostly");
          if (mostly.stream().anyMatch(share -> !share.text().strip().matches("1(\\.0*)?"))) {
            mapping.leftOut(
                mostly.get(0).location(), "one row that breaks a rule is enough for a warning");
          }
        });
  }

  private static void reportsOnly(FireNode node, FireMapping mapping) {
    mapping.adapted(
        node.location(),
        "rows go through, and the report tells how many break each rule: there is no column"
            + " 'success'");
  }

  private static void notNull(FireFields fields, FireRules rules) {
    fields.filled("cols").forEach(column -> rules.about(column, "not-null"));
  }

  private static void isNull(FireFields fields, FireRules rules) {
    for (FireText column : fields.filled("cols")) {
      rules.condition(
          column.text().strip() + " is null", column.with(FireSql.column(column) + " IS NULL"));
    }
  }

  private static void unique(FireFields fields, FireRules rules) {
    fields.filled("cols").forEach(column -> rules.about(column, "unique"));
  }

  private static void inSet(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "values")) {
      rules.about(row.key(), "in").put("values", FireQualityChecks.values(row.cell(1)));
    }
  }

  private static void between(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "min", "max")) {
      rules.between(row.key(), "range", row.cell(1), row.cell(2));
    }
  }

  private static void regex(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "regex")) {
      FireQualityChecks.matches(rules, row.key(), row.cell(1));
    }
  }

  private static void lengthBetween(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "min", "max")) {
      rules.between(row.key(), "length", row.cell(1), row.cell(2));
    }
  }

  private static void length(FireFields fields, FireRules rules) {
    for (FireRow row : FireRow.of(fields, "cols", "value")) {
      rules.between(row.key(), "length", row.cell(1), row.cell(1));
    }
  }

  private static void rowCount(FireNode node, FireMapping mapping) {
    NodeDraft counts = mapping.add("aggregate").input(mapping.input());
    ObjectDraft count = counts.object().put("function", "count").put("as", "rows");
    counts.put("aggregates", FireItems.objects(node.location(), List.of(count)));
    FireRules rules = FireRules.warn(mapping, "rules", counts.rows(), false);
    List<FireText> least = node.fields().filled("min");
    List<FireText> most = node.fields().filled("max");
    FireText rows = new FireText("rows", node.location());
    rules.between(rows, "range", first(least, node.location()), first(most, node.location()));
    mapping.addFor("shown", "print").input(rules.in(node.location()).rows());
    mapping.passThrough();
    reportsOnly(node, mapping);
  }

  private static FireText first(List<FireText> texts, Location at) {
    return texts.isEmpty() ? new FireText("", at) : texts.get(0);
  }

  /** A row without the column is a problem that is told before anything runs. */
  private static void exists(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("cols");
    if (columns.isEmpty()) {
      mapping.passThrough();
      return;
    }
    NodeDraft draft = mapping.transform("validate").put("on-failure", "warn");
    List<ObjectDraft> rules =
        columns.stream()
            .map(
                column ->
                    draft
                        .object()
                        .put("name", column.text().strip() + " exists")
                        .put("check", "condition")
                        .put(
                            "condition",
                            new JsonString(
                                column.location(),
                                "struct(" + FireSql.column(column) + ") IS NOT NULL")))
            .toList();
    draft.put("rules", FireItems.objects(node.location(), rules));
    mapping.adapted(
        node.location(), "a column that does not exist is told before anything runs, and stops it");
  }

  private static void split(FireNode node, FireMapping mapping) {
    mapping.unsupported(
        "it divides rows by the expectations of other nodes",
        "give one validate node all the rules: its outputs are 'valid' and 'invalid'");
  }
}
