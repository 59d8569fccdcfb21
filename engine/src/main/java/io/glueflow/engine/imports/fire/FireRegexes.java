// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that look into texts with regular expressions. */
final class FireRegexes {

  private FireRegexes() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeMultiRegexExtractor", FireRegexes::extract,
        "fire.nodes.etl.NodeRegexTokenizer", FireRegexes::tokenize,
        "fire.nodes.etl.NodeRegexAdvanced", FireRegexes::advanced);
  }

  private static void extract(FireNode node, FireMapping mapping) {
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireRow row :
        FireRow.of(node.fields(), "inputColNames", "outputColNames", "patterns", "groups")) {
      String group = FireValue.isWhole(row.name(3)) ? row.name(3) : "0";
      String part =
          "regexp_extract("
              + FireSql.column(row.key())
              + ", "
              + FireValue.string(row.cell(2).text())
              + ", "
              + group
              + ")";
      columns.put(row.has(1) ? row.name(1) : row.name(0), row.cell(2).with(part));
    }
    columns.transform(mapping);
  }

  private static void tokenize(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputCol");
    FireText name = node.fields().textOr(column.text() + "_tokens", "outputCol");
    FireText pattern = node.fields().textOr("\\s+", "pattern");
    String text = "lower(" + FireSql.column(column) + ")";
    String regex = FireValue.string(pattern.text());
    String tokens =
        node.fields().flag("gaps", true)
            ? "split(" + text + ", " + regex + ")"
            : "regexp_extract_all(" + text + ", " + regex + ", 0)";
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(
        name.text(), pattern.with("filter(" + tokens + ", token -> char_length(token) > 0)"));
    columns.transform(mapping);
    mapping.adapted(
        pattern.location(), "words are in lower case and empty ones are left out, as in Spark ML");
  }

  private static void advanced(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText column = fields.text("inputCol");
    FireText pattern = fields.text("regexPattern");
    String ignoring = fields.flag("caseSensitive", true) ? "" : "(?i)";
    Regex regex =
        new Regex(column, FireSql.column(column), FireValue.string(ignoring + pattern.text()));
    fields.ignore("outputColNames", "outputColTypes", "outputColFormats", "extraColumnsPolicy");
    String mode = fields.textOr("PARSE", "regexMode").text().toUpperCase(Locale.ROOT);
    List<FireText> names = fields.filled("parseColNames");
    FireText replacement = fields.text("replacementText");
    boolean copies = fields.flag("copyUnmatchedText", true);
    FireText split = fields.text("tokenSplit");
    FireText root = fields.textOr(column.text(), "tokenizeColName");
    FireText matched = fields.textOr(column.text() + "_matched", "inputMatchCol");
    boolean fails = fields.flag("errorIfNotMatched", false);
    FireExpressionsByName columns = new FireExpressionsByName();
    switch (mode) {
      case "TOKENIZE_COL" -> regex.tokensAsColumns(columns, root, split);
      case "TOKENIZE_ROW" -> {
        tokensAsRows(mapping, regex, root);
        return;
      }
      case "REPLACE" -> regex.replaced(columns, replacement, copies);
      case "MATCH" -> columns.put(matched.text(), pattern.with(regex.call("regexp_like") + ")"));
      default -> regex.groups(columns, names);
    }
    columns.transform(mapping);
    if (fails) {
      mapping.leftOut(pattern.location(), "the run does not stop where nothing matches");
    }
  }

  private static void tokensAsRows(FireMapping mapping, Regex regex, FireText root) {
    FireChain chain = new FireChain(mapping);
    FireExpressionsByName tokens = new FireExpressionsByName();
    tokens.put(root.text(), root.with(regex.call("regexp_extract_all") + ", 0)"));
    tokens.in(chain, "tokens");
    NodeDraft draft = chain.then("rows", "explode");
    draft.put("column", root.json());
    chain.end();
  }

  /** A column and what is looked for in it, both in SQL. */
  private record Regex(FireText name, String column, String pattern) {

    private String call(String function) {
      return function + "(" + column + ", " + pattern;
    }

    private void groups(FireExpressionsByName columns, List<FireText> names) {
      for (int i = 0; i < names.size(); i++) {
        FireText column = names.get(i);
        columns.put(column.text(), column.with(call("regexp_extract") + ", " + (i + 1) + ")"));
      }
    }

    private void replaced(FireExpressionsByName columns, FireText replacement, boolean copies) {
      String replaced = call("regexp_replace") + ", " + FireValue.string(replacement.text()) + ")";
      String kept =
          copies ? replaced : "CASE WHEN " + call("regexp_like") + ") THEN " + replaced + " END";
      columns.put(name.text().strip(), name.with(kept));
    }

    private void tokensAsColumns(FireExpressionsByName columns, FireText root, FireText split) {
      int count = FireValue.isWhole(split.text()) ? Integer.parseInt(split.text().strip()) : 3;
      for (int i = 0; i < Math.min(count, 1000); i++) {
        columns.put(
            root.text() + "_" + (i + 1),
            root.with("get(" + call("regexp_extract_all") + ", 0), " + i + ")"));
      }
    }
  }
}
