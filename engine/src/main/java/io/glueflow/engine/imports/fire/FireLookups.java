// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The node that looks texts up in a table, to append columns or to replace what it found. */
final class FireLookups {

  private static final String ROW = "_row";
  private static final String NUMBER = "_number";
  private static final String FOUND = "_found";
  private static final String WITH = "_with";

  private FireLookups() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of("fire.nodes.etl.NodeLookup", FireLookups::lookup);
  }

  /** How texts are compared. */
  private record Match(
      FireText target, FireText find, String place, boolean anyCase, boolean word) {

    private boolean isPlain() {
      return place.equals("Entire") && !anyCase;
    }

    private String condition() {
      String text = side("f." + FireSql.column(target));
      String part = side("r." + FireSql.column(find));
      if (place.equals("Entire")) {
        return text + " = " + part;
      }
      if (word) {
        String start = place.equals("Beginning") ? "'^" : "'\\\\b";
        return "regexp_like(" + text + ", concat(" + start + "\\\\Q', " + part + ", '\\\\E\\\\b'))";
      }
      String function = place.equals("Beginning") ? "startswith" : "contains";
      return function + "(" + text + ", " + part + ")";
    }

    private String side(String column) {
      return anyCase ? "lower(" + column + ")" : column;
    }

    /** The target's text with what was found replaced. */
    private String replaced() {
      String text = FireSql.column(target);
      if (place.equals("Entire")) {
        return "coalesce(" + WITH + ", " + text + ")";
      }
      String pattern =
          "concat('"
              + (anyCase ? "(?i)" : "")
              + (place.equals("Beginning") ? "^" : word ? "\\\\b" : "")
              + "\\\\Q', "
              + FOUND
              + ", '\\\\E"
              + (word ? "\\\\b" : "")
              + "')";
      String with = "regexp_replace(" + WITH + ", '([\\\\\\\\$])', '\\\\\\\\$1')";
      return "coalesce(regexp_replace(" + text + ", " + pattern + ", " + with + "), " + text + ")";
    }
  }

  private static void lookup(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    Match match =
        new Match(
            fields.text("targetCol"),
            fields.text("lookupFindCol"),
            fields.textOr("AnyPart", "matchLocation").text(),
            fields.flag("caseInsensitive", false),
            fields.flag("wholeWord", false));
    FireText with = fields.text("lookupReplaceCol");
    List<FireText> appended = fields.filled("appendCols");
    boolean replaces = fields.textOr("Append", "actionType").text().equals("Replace");
    boolean several = fields.flag("replaceMultipleItems", false);
    fields.ignore("outputColNames", "outputColTypes", "outputColFormats");
    if (replaces && several) {
      mapping.leftOut(
          node.location(), "only one text of the table is replaced in each row, not several");
    }
    if (!replaces && match.isPlain() && !appended.isEmpty()) {
      typed(node, mapping, match, appended);
    } else {
      FireChain chain = FireChain.beside(mapping, found(mapping, match, replaces, with, appended));
      List<String> helpers = new ArrayList<>(List.of(ROW, NUMBER));
      if (replaces) {
        FireExpressionsByName target = new FireExpressionsByName();
        target.put(match.target().text().strip(), match.target().with(match.replaced()));
        target.in(chain, "replaced");
        helpers.addAll(List.of(FOUND, WITH));
      }
      chain.then("drop", "drop").put("columns", helpers);
      chain.end();
      mapping.adapted(
          node.location(), "of several texts of the table that match, the first in order counts");
    }
  }

  private static void typed(
      FireNode node, FireMapping mapping, Match match, List<FireText> appended) {
    NodeDraft draft =
        mapping.add("lookup").input("rows", mapping.input()).input("table", table(mapping));
    ObjectDraft pair =
        draft.object().put("row", match.target().json()).put("table", match.find().json());
    draft
        .put("pairs", FireItems.objects(node.location(), List.of(pair)))
        .put("take", FireItems.texts(node.location(), appended));
    mapping.output(draft.rows());
  }

  private static RowSource table(FireMapping mapping) {
    return mapping.inputs().size() < 2 ? Optional::empty : mapping.inputs().get(1);
  }

  /** Each row with one entry of the table that matches, if there is any. */
  private static RowSource found(
      FireMapping mapping, Match match, boolean replaces, FireText with, List<FireText> appended) {
    List<String> columns = new ArrayList<>(List.of("f.*"));
    if (replaces) {
      columns.add("r." + FireSql.column(match.find()) + " AS " + FOUND);
      columns.add("r." + FireSql.column(with) + " AS " + WITH);
    } else {
      appended.forEach(column -> columns.add("r." + FireSql.column(column)));
    }
    columns.add(
        "row_number() OVER (PARTITION BY f."
            + ROW
            + " ORDER BY r."
            + Sql.identifier(match.find().text().strip())
            + ") AS "
            + NUMBER);
    String query =
        "SELECT * FROM (SELECT "
            + String.join(", ", columns)
            + " FROM (SELECT *, monotonically_increasing_id() AS "
            + ROW
            + " FROM rows) f LEFT JOIN table_rows r ON "
            + match.condition()
            + ") WHERE "
            + NUMBER
            + " = 1";
    return mapping
        .add("sql")
        .input("rows", mapping.input())
        .input("table_rows", table(mapping))
        .put("query", query)
        .rows();
  }
}
