// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that check rows. */
final class FireQuality {

  private static final String EMAIL = "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$";

  private FireQuality() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of("fire.nodes.etl.NodeValidation", FireQuality::validation);
  }

  private static void validation(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rules =
        FireRow.of(fields.list("inputCols"), fields.list("functions"), fields.list("values"))
            .stream()
            .filter(row -> !row.cell(1).isEmpty() && !row.text(1).equalsIgnoreCase("NONE"))
            .toList();
    List<FireCondition> conditions = new ArrayList<>();
    for (FireRow row : rules) {
      String function = row.text(1).strip();
      String value = row.text(2).strip();
      String name =
          row.text(0).strip() + " " + words(function) + (value.isEmpty() ? "" : " " + value);
      conditions.add(new FireCondition(name, row.cell(1).with(condition(row, mapping))));
    }
    validate(conditions, mapping);
  }

  /**
   * A rule.
   *
   * @param name what the report calls it
   * @param sql what must be true
   */
  record FireCondition(String name, FireText sql) {}

  /** Valid rows to the first output, all others to the second, as they came. */
  static void validate(List<FireCondition> conditions, FireMapping mapping) {
    if (conditions.isEmpty()) {
      mapping.passThrough();
      return;
    }
    NodeDraft validate = mapping.add("validate").input(mapping.input());
    List<JsonValue> rules = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    for (FireCondition condition : conditions) {
      int times = names.merge(condition.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      rules.add(
          validate
              .object()
              .put("name", condition.name() + (times > 1 ? " (" + times + ")" : ""))
              .put("check", "condition")
              .put("condition", condition.sql().json())
              .build());
    }
    validate.put("rules", new JsonArray(conditions.get(0).sql().location(), rules));
    mapping.output(validate.rows("valid"));
    if (mapping.isUsed(1)) {
      // Fire's rows do not say which rules they broke
      mapping.output(
          mapping
              .addFor("invalid", "drop")
              .input(validate.rows("invalid"))
              .put("columns", List.of("broken_rules"))
              .rows());
    }
  }

  private static String words(String function) {
    return function.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A check of a column as SQL; also what nodes with several checks a column use. */
  static String condition(FireRow row, FireMapping mapping) {
    return condition(row.cell(0), row.cell(1), row.cell(2), mapping);
  }

  static String condition(FireText column, FireText function, FireText value, FireMapping mapping) {
    String name = FireSql.column(column);
    String bound = FireSql.value(value.text());
    return switch (function.text().strip().toUpperCase(Locale.ROOT)) {
      case "LENGTH_LESS_THAN" -> "length(" + name + ") < " + bound;
      case "LENGTH_EQUALS" -> "length(" + name + ") = " + bound;
      case "LENGTH_GREATER_THAN" -> "length(" + name + ") > " + bound;
      case "VALUE_LESS_THAN" -> name + " < " + bound;
      case "VALUE_EQUALS" -> name + " = " + bound;
      case "VALUE_GREATER_THAN" -> name + " > " + bound;
      case "IS_NULL" -> name + " IS NULL";
      case "IS_NOT_NULL" -> name + " IS NOT NULL";
      case "IS_VALID_EMAIL_ADDRESS" -> name + " RLIKE " + FireSql.string(EMAIL);
      case "IS_VALID_DATE_FORMAT" ->
          FireDates.toTimestamp(name, FireDates.pattern(value, mapping)) + " IS NOT NULL";
      default -> {
        mapping.leftOut(
            function.location(), "there is no check '" + function.text() + "': rows pass it");
        yield "true";
      }
    };
  }
}
