// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Nodes that compute columns. */
final class FireExpressions {

  private static final int MOST_CONSTANTS = 20;

  private FireExpressions() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeExpressions", FireExpressions::expressions,
        "fire.nodes.etl.NodeMathExpression", FireExpressions::math,
        "fire.nodes.etl.NodeCaseWhen", FireExpressions::caseWhen,
        "fire.nodes.etl.NodeConcatColumns", FireExpressions::concat,
        "fire.nodes.etl.NodeAddColumns", FireExpressions::addColumns);
  }

  private static void expressions(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows = computed(fields);
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireDerived derived = derived(rows, mapping);
    FireSchema.of(fields);
    if (fields.flag("inputColumnPropagation", true)) {
      mapping.output(derived.rows());
      return;
    }
    Set<String> seen = new HashSet<>();
    List<FireText> names =
        rows.stream()
            .map(row -> row.cell(0))
            .filter(name -> seen.add(name.text().strip().toLowerCase(Locale.ROOT)))
            .toList();
    NodeDraft select = mapping.addFor("only", "select");
    mapping.output(select.input(derived.rows()).put("columns", FireText.array(names)).rows());
  }

  private static void math(FireNode node, FireMapping mapping) {
    List<FireRow> rows = computed(node.fields());
    if (rows.isEmpty()) {
      mapping.passThrough();
    } else {
      mapping.output(derived(rows, mapping).rows());
    }
  }

  private static List<FireRow> computed(FireFields fields) {
    return FireRow.of(fields.list("outputCols"), fields.list("expressions"));
  }

  private static FireDerived derived(List<FireRow> rows, FireMapping mapping) {
    FireDerived derived = new FireDerived(mapping, true);
    rows.forEach(row -> derived.add(row.cell(0), row.cell(1)));
    return derived;
  }

  private static void caseWhen(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft caseWhen = mapping.transform("case-when");
    if (fields.has("outputCol")) {
      caseWhen.put("as", fields.text("outputCol").json());
    }
    List<FireRow> rows = FireRow.of(fields.list("whenConditions"), fields.list("values"));
    List<JsonValue> cases = new ArrayList<>();
    for (FireRow row : rows) {
      cases.add(
          caseWhen
              .object()
              .put("when", row.cell(0).json())
              .put("then", row.cell(1).json())
              .build());
    }
    if (!cases.isEmpty()) {
      caseWhen.put("cases", new JsonArray(rows.get(0).cell(0).location(), cases));
    }
    if (fields.has("finallyElse")) {
      caseWhen.put("otherwise", fields.text("finallyElse").json());
    }
  }

  private static void concat(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft concat = mapping.transform("concat");
    List<FireText> columns = fields.filled("inputCols");
    if (!columns.isEmpty()) {
      concat.put("columns", FireText.array(columns));
    }
    if (fields.has("outputCol")) {
      concat.put("as", fields.text("outputCol").json());
    }
    concat.put("separator", fields.textOr("|", "sep").json());
  }

  /** The day, the time, and constants, which are numbered. */
  private static void addColumns(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> columns = new ArrayList<>();
    add(columns, fields, "addCurrentDateCol", "currentDateColName", "current_date()");
    add(columns, fields, "addCurrentTimeCol", "currentTimeColName", "current_timestamp()");
    for (int i = 1; i <= MOST_CONSTANTS; i++) {
      FireText text = fields.text("constantStringColValue" + i);
      FireText whole = fields.text("constantIntColValue" + i);
      FireText number = fields.text("constantDoubleColValue" + i);
      add(
          columns,
          fields,
          "addConstantStringCol" + i,
          "constantStringColName" + i,
          FireSql.string(text.text()));
      add(
          columns,
          fields,
          "addConstantIntCol" + i,
          "constantIntColName" + i,
          "CAST(" + FireSql.string(whole.text().strip()) + " AS INT)");
      add(
          columns,
          fields,
          "addConstantDoubleCol" + i,
          "constantDoubleColName" + i,
          "CAST(" + FireSql.string(number.text().strip()) + " AS DOUBLE)");
    }
    if (columns.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireDerived derived = new FireDerived(mapping, false);
    columns.forEach(row -> derived.add(row.cell(0), row.cell(1)));
    mapping.output(derived.rows());
  }

  private static void add(
      List<FireRow> columns, FireFields fields, String wanted, String name, String sql) {
    FireText column = fields.text(name);
    if (fields.flag(wanted, false) && !column.isEmpty()) {
      columns.add(new FireRow(List.of(column, column.with(sql))));
    }
  }
}
