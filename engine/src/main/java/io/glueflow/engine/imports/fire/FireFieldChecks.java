// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes that check the fields of rows, and divide rows by the result. */
final class FireFieldChecks {

  private FireFieldChecks() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeValidationMultiple", FireFieldChecks::validate,
        "fire.nodes.validation.NodeSchemaValidation", FireFieldChecks::schema);
  }

  private static void validate(FireNode node, FireMapping mapping) {
    FireRules rules = FireRules.route(mapping);
    List<FireRow> rows =
        FireRow.of(
            node.fields(),
            "inputCols",
            "functions1",
            "values1",
            "conditions1",
            "functions2",
            "values2",
            "conditions2",
            "functions3",
            "values3");
    for (FireRow row : rows) {
      String condition = condition(row, 1);
      List<String> names = new ArrayList<>(List.of(row.name(0), name(row, 1)));
      for (int i = 3; i <= 6; i += 3) {
        String more = condition(row, i + 1);
        String joined = row.name(i);
        if (!more.isEmpty() && (joined.equals("AND") || joined.equals("OR"))) {
          condition = "(" + condition + " " + joined + " " + more + ")";
          names.addAll(List.of(joined, name(row, i + 1)));
        }
      }
      if (!condition.isEmpty()) {
        rules.condition(String.join(" ", names), row.key().with(condition));
      }
    }
    NodeDraft draft = rules.in(node.location());
    mapping.output(draft.rows("valid"));
    mapping.output(draft.rows("invalid"));
    FireText measure = node.fields().textOr("80.0", "measureValue");
    node.fields().ignore("description");
    mapping.adapted(
        measure.location(),
        "rows that break a rule name it in the column 'broken_rules'; the share of good rows is in"
            + " the report, and does not fail the run");
  }

  private static String name(FireRow row, int function) {
    return row.name(function) + (row.has(function + 1) ? " " + row.name(function + 1) : "");
  }

  private static String condition(FireRow row, int function) {
    String column = FireSql.column(row.key());
    String length = "char_length(CAST(" + column + " AS STRING))";
    String value = FireValue.literal(row.name(function + 1));
    return switch (row.name(function)) {
      case "LENGTH_LESS_THAN" -> length + " < " + value;
      case "LENGTH_EQUALS" -> length + " = " + value;
      case "LENGTH_GREATER_THAN" -> length + " > " + value;
      case "VALUE_LESS_THAN" -> column + " < " + value;
      case "VALUE_EQUALS" -> column + " = " + value;
      case "VALUE_GREATER_THAN" -> column + " > " + value;
      case "IS_NULL" -> column + " IS NULL";
      case "IS_NOT_NULL" -> column + " IS NOT NULL";
      case "IS_VALID_EMAIL_ADDRESS" ->
          "regexp_like(" + column + ", '^[A-Za-z0-9+_.%-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$')";
      case "IS_VALID_DATE_FORMAT" ->
          "to_timestamp(CAST("
              + column
              + " AS STRING), "
              + FireValue.string(FireDatePatterns.meant(row.name(function + 1)))
              + ") IS NOT NULL";
      default -> "";
    };
  }

  /** Each line names a column, its type, whether it must be there, and what to put for null. */
  private static void schema(FireNode node, FireMapping mapping) {
    FireText lines = node.fields().text("validation");
    List<FireText> columns = new ArrayList<>();
    List<String[]> parts = new ArrayList<>();
    for (String line : lines.text().split("\\R", -1)) {
      if (!line.isBlank()) {
        String[] words = line.strip().split("\\s*,\\s*", 4);
        columns.add(lines.with(words[0]));
        parts.add(words);
      }
    }
    FireOutputs outputs = new FireOutputs(mapping, 2, 0);
    outputs.next(() -> facts(mapping, lines, columns));
    outputs.next(() -> defaults(mapping, lines, parts));
    mapping.adapted(
        lines.location(),
        "the first output describes the columns with their types, and does not compare them; the"
            + " second has the rows with defaults in place of nulls");
  }

  private static RowSource facts(FireMapping mapping, FireText lines, List<FireText> columns) {
    NodeDraft facts = mapping.addFor("columns", "profile").input(mapping.input());
    if (!columns.isEmpty()) {
      facts.put("columns", FireItems.texts(lines.location(), columns));
    }
    return facts.rows();
  }

  private static RowSource defaults(FireMapping mapping, FireText lines, List<String[]> parts) {
    ObjectDraft values = new ObjectDraft(lines.location());
    for (String[] line : parts) {
      if (line.length > 3 && !line[3].isEmpty()) {
        boolean text = line[1].equalsIgnoreCase("string");
        FireText value = lines.with(line[3]);
        values.put(line[0], text ? value.json() : FireValue.json(value));
      }
    }
    return values.isEmpty()
        ? mapping.input()
        : mapping
            .addFor("defaults", "fill-nulls")
            .input(mapping.input())
            .put("values", values.build())
            .rows();
  }
}
