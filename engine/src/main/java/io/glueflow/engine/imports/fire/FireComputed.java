// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Nodes that compute columns by functions, conditions and constants. */
final class FireComputed {

  private static final int CASES = 4;
  private static final List<String> CURRENT =
      List.of("[_CurrentField_]", "_CurrentField_", "${currentColumn}", "$currentColumn");

  private FireComputed() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeMathFunctionsMultiple", FireComputed::math,
        "fire.nodes.etl.NodeCaseWhenMultiple", FireComputed::cases,
        "fire.nodes.etl.NodeAddConstantColumn", FireComputed::constants,
        "fire.nodes.etl.NodeHash", FireComputed::digest,
        "fire.nodes.etl.NodeBulkColumnExpression", FireComputed::bulk,
        "fire.nodes.etl.NodeRoundDouble", FireComputed::round,
        "fire.nodes.etl.NodeSortColumns", FireComputed::sortColumns,
        "fire.nodes.etl.NodeMultiCastColumnType", FireComputed::cast);
  }

  private static void math(FireNode node, FireMapping mapping) {
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireRow row :
        FireRow.of(node.fields(), "inputCols", "functions", "replaceExistingCols", "scales")) {
      String function = row.has(1) ? row.choice(1) : "round";
      String value = columns.current(row.name(0));
      String scale = row.has(3) ? FireValue.literal(row.name(3)) : "";
      String result =
          switch (function) {
            case "log" -> "ln(" + value + ")";
            case "pow" -> "pow(" + value + ", " + (scale.isEmpty() ? "2" : scale) + ")";
            case "round" -> "round(" + value + (scale.isEmpty() ? "" : ", " + scale) + ")";
            default -> function + "(" + value + ")";
          };
      String name = row.says(2) ? row.name(0) : row.name(0) + "_" + function;
      columns.put(name, row.key().with(result));
    }
    columns.transform(mapping);
  }

  private static void cases(FireNode node, FireMapping mapping) {
    FireChain chain = new FireChain(mapping);
    for (int i = 0; i < CASES; i++) {
      FireText name = node.fields().text("outputCol" + i);
      List<FireRow> rows = FireRow.of(node.fields(), "whenConditions" + i, "values" + i);
      FireText otherwise = node.fields().text("finallyElse" + i);
      if (!name.isEmpty() && !rows.isEmpty()) {
        NodeDraft draft = chain.then(name.text(), "case-when");
        List<ObjectDraft> cases = new ArrayList<>();
        for (FireRow row : rows) {
          FireText value = row.has(1) ? row.cell(1) : row.cell(1).with("NULL");
          cases.add(draft.object().put("when", row.key().json()).put("then", value.json()));
        }
        draft.put("as", name.json()).put("cases", FireItems.objects(name.location(), cases));
        if (!otherwise.isEmpty()) {
          draft.put("otherwise", otherwise.json());
        }
      }
    }
    chain.end();
    node.fields().ignore("caseWhen1", "caseWhen2", "caseWhen3");
  }

  private static void constants(FireNode node, FireMapping mapping) {
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireRow row : FireRow.of(node.fields(), "outputCols", "constantTypes", "constantValues")) {
      String value =
          switch (row.name(1)) {
            case "CurrentDate" -> "current_date()";
            case "CurrentTimeStamp" -> "current_timestamp()";
            case "ConstantInt" -> FireValue.literal(row.name(2));
            default -> FireValue.string(row.cell(2).text());
          };
      columns.put(row.name(0), row.cell(2).with(value));
    }
    columns.transform(mapping);
  }

  private static void digest(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    String columns =
        fields.filled("inputCols").stream()
            .map(column -> "CAST(" + FireSql.column(column) + " AS STRING)")
            .collect(Collectors.joining(", "));
    String text =
        "concat_ws(" + FireValue.string(fields.textOr(",", "sep").text()) + ", " + columns + ")";
    FireText algorithm = fields.textOr("SHA1", "hashingAlgorithm");
    FireText length = fields.textOr("256", "bitLength");
    FireText name = fields.textOr("hash", "outputCol");
    String sql =
        switch (algorithm.text().toUpperCase(Locale.ROOT)) {
          case "MD5" -> "md5(" + text + ")";
          case "SHA2" -> "sha2(" + text + ", " + FireValue.literal(length.text()) + ")";
          default -> "sha1(" + text + ")";
        };
    FireExpressionsByName derived = new FireExpressionsByName();
    derived.put(name.text(), algorithm.with(sql));
    derived.transform(mapping);
  }

  private static void bulk(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> columns = fields.filled("selectedColumns");
    boolean copies = fields.flag("copyOriginalColumns", false);
    String prefix = fields.text("outputColumnPrefix").text();
    String suffix = fields.text("outputColumnSuffix").text();
    boolean casts = fields.flag("changeOutputDataType", false);
    String type = FireColumnTypes.sql(fields.textOr("string", "outputDataType").text());
    FireText expression = fields.text("expression");
    fields.ignore("columnType");
    if (fields.flag("selectAllColumns", false) || columns.isEmpty()) {
      mapping.unsupported(
          "it changes all columns, which are known only when it runs",
          "write a derive node that names the columns");
      return;
    }
    boolean current = CURRENT.stream().anyMatch(expression.text()::contains);
    if (!current) {
      mapping.adapted(
          expression.location(), "the expression names no current column: all get the same value");
    }
    FireExpressionsByName derived = new FireExpressionsByName();
    for (FireText column : columns) {
      String name = column.text().strip();
      String sql = of(expression.text(), FireSql.column(column));
      String result = casts ? "CAST(" + sql + " AS " + type + ")" : sql;
      derived.put(copies ? prefix + name + suffix : name, expression.with(result));
    }
    derived.transform(mapping);
  }

  private static String of(String expression, String column) {
    String sql = expression;
    for (String current : CURRENT) {
      sql = sql.replace(current, column);
    }
    return sql;
  }

  private static void round(FireNode node, FireMapping mapping) {
    FireText precision = node.fields().textOr("2", "precision");
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireText column : node.fields().filled("inputCols")) {
      columns.put(
          column.text().strip(),
          column.with(
              "round("
                  + FireSql.column(column)
                  + ", "
                  + FireValue.literal(precision.text())
                  + ")"));
    }
    columns.transform(mapping);
  }

  private static void sortColumns(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("sortColumnNames");
    if (columns.isEmpty()) {
      mapping.passThrough();
    } else {
      mapping.transform("select").put("columns", FireItems.texts(node.location(), columns));
    }
  }

  private static void cast(FireNode node, FireMapping mapping) {
    FireExpressionsByName added = new FireExpressionsByName();
    List<FireRow> replaced = new ArrayList<>();
    for (FireRow row :
        FireRow.of(node.fields(), "inputColNames", "outputColTypes", "replaceExistingCols")) {
      if (row.choice(2).equals("false")) {
        String type = FireColumnTypes.sql(row.name(1));
        added.put(
            row.name(0) + "-new",
            row.key().with("CAST(" + FireSql.column(row.key()) + " AS " + type + ")"));
      } else {
        replaced.add(row);
      }
    }
    FireChain chain = new FireChain(mapping);
    added.in(chain, "new");
    if (!replaced.isEmpty()) {
      NodeDraft draft = chain.then("types", "cast");
      ObjectDraft columns = draft.object();
      for (FireRow row : replaced) {
        String type = FireColumnTypes.sql(row.name(1));
        columns.put(row.name(0), type, row.cell(1).location());
      }
      draft.put("columns", columns.build());
    }
    chain.end();
  }
}
