// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The node that gives columns other names, one by one or all by one rule. */
final class FireRenames {

  private FireRenames() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of("fire.nodes.etl.NodeColumnsRename", FireRenames::rename);
  }

  private static void rename(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        new ArrayList<>(
            FireRow.of(
                fields.list("currentColNames", "colCurrName"),
                fields.list("newColNames", "colNewName")));
    fields.ignore("currentColNames", "colCurrName", "newColNames", "colNewName");
    FireText bulk = fields.text("bulkType");
    List<FireText> columns = fields.filled("inputCols");
    if (!bulk.isEmpty()
        && columns.isEmpty()
        && rows.stream().allMatch(row -> row.cell(1).isEmpty())) {
      mapping.unsupported(
          "it renames all columns by a rule, and which they are is only known when it runs",
          "name the columns in a rename node");
      return;
    }
    for (FireText column : columns) {
      if (!bulk.isEmpty()) {
        rows.add(new FireRow(List.of(column, column.with(renamed(column, bulk, fields, mapping)))));
      }
    }
    fields.ignore(
        "prefix",
        "suffix",
        "remove_extra_charcter",
        "replace_pattern",
        "with_pattern_replacement",
        "replace",
        "with_replacement");
    put(rows.stream().filter(row -> !row.cell(1).isEmpty()).toList(), fields, mapping);
  }

  private static void put(List<FireRow> rows, FireFields fields, FireMapping mapping) {
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    boolean keep = fields.flag("inputColumnPropagation", false);
    NodeDraft draft = mapping.transform(keep ? "derive" : "rename");
    ObjectDraft names = draft.object();
    for (FireRow row : rows) {
      if (keep) {
        names.put(row.text(1), row.cell(0).with(FireSql.column(row.cell(0))).json());
      } else {
        names.put(row.text(0), row.cell(1).json());
      }
    }
    draft.put("columns", names.build());
  }

  private static String renamed(
      FireText column, FireText bulk, FireFields fields, FireMapping mapping) {
    String name = column.text();
    return switch (bulk.text().strip().toLowerCase(Locale.ROOT)) {
      case "add_prefix" -> fields.text("prefix").text() + name;
      case "add_suffix" -> name + fields.text("suffix").text();
      case "remove_extra_charcter" -> without(name, fields.text("remove_extra_charcter").text());
      case "replace" ->
          fields.text("replace").isEmpty()
              ? name
              : name.replace(fields.text("replace").text(), fields.text("with_replacement").text());
      case "regex" -> replaced(name, fields, mapping);
      case "upper" -> name.toUpperCase(Locale.ROOT);
      case "lower" -> name.toLowerCase(Locale.ROOT);
      default -> name;
    };
  }

  private static String without(String name, String characters) {
    StringBuilder kept = new StringBuilder();
    name.chars().filter(c -> characters.indexOf(c) < 0).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static String replaced(String name, FireFields fields, FireMapping mapping) {
    FireText pattern = fields.text("replace_pattern");
    try {
      return Pattern.compile(pattern.text())
          .matcher(name)
          .replaceAll(fields.text("with_pattern_replacement").text());
    } catch (PatternSyntaxException | IndexOutOfBoundsException e) {
      mapping.malformed(
          pattern.location(), "the pattern cannot be used: " + e.getMessage(), "correct it");
    } catch (IllegalArgumentException e) {
      mapping.malformed(
          pattern.location(), "the replacement cannot be used: " + e.getMessage(), "correct it");
    }
    return name;
  }
}
