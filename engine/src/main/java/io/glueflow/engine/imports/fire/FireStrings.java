// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that change texts. */
final class FireStrings {

  private FireStrings() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeStringFunctionsMultiple", FireStrings::functions,
        "fire.nodes.etl.NodeFieldSplitter", FireStrings::split);
  }

  /** One function after the other, so that a later one sees what an earlier one did. */
  private static void functions(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        FireRow.of(
            fields.list("inputCols"), fields.list("functions"), fields.list("replaceExistingCols"));
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireDerived derived = new FireDerived(mapping, true);
    for (FireRow row : rows) {
      String function = row.text(1).strip().toLowerCase(Locale.ROOT);
      boolean replace = row.text(2).strip().equalsIgnoreCase("true");
      String name = row.text(0).strip() + (replace ? "" : "_" + function);
      derived.add(
          row.cell(0).with(name), row.cell(1).with(sql(function, FireSql.column(row.cell(0)))));
    }
    mapping.output(derived.rows());
  }

  private static String sql(String function, String column) {
    return switch (function) {
      case "lefttrim" -> "ltrim(" + column + ")";
      case "righttrim" -> "rtrim(" + column + ")";
      case "removewhitespace" -> "regexp_replace(" + column + ", '\\\\s+', '')";
      default -> function + "(" + column + ")";
    };
  }

  private static void split(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft split = mapping.transform("split-column");
    if (fields.has("inputCol")) {
      split.put("column", fields.text("inputCol").json());
    }
    FireText separator = fields.text("sep");
    if (!separator.text().isEmpty()) {
      String text = separator.text().equals("\\t") ? "\t" : separator.text();
      split.put("delimiter", new JsonString(separator.location(), text));
    }
    List<FireText> into = fields.words("outputCols");
    if (!into.isEmpty()) {
      split.put("into", FireText.array(into));
    }
    if (fields.textOr("die", "onError").text().strip().equalsIgnoreCase("die")) {
      mapping.adapted(
          fields.text("onError").location(),
          "a text with another number of parts does not stop the run: missing parts are null,"
              + " and the last column takes all that remains");
    }
  }
}
