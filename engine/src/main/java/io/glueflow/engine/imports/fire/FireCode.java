// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nodes that hold SQL or code. */
final class FireCode {

  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^[ \\t]*def[ \\t]+([A-Za-z_][A-Za-z0-9_]*)\\s*\\(\\s*spark\\b");

  private FireCode() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeSQL", FireCode::sql,
        "fire.nodes.etl.NodeJoinUsingSQL", FireCode::joinUsingSql,
        "fire.nodes.etl.NodePySpark", FireCode::pyspark,
        "fire.nodes.code.NodePySpark", FireCode::pyspark,
        "fire.nodes.code.NodeMultiInputPySpark", FireCode::pysparkOfMany,
        "fire.nodes.etl.NodeScala", FireCode::scala,
        "fire.nodes.code.NodeSpark", FireCode::scala,
        "fire.nodes.etl.NodeJython", FireCode::python);
  }

  private static void sql(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText table = fields.textOr("fire_temp_table", "tempTable");
    NodeDraft sql = mapping.add("sql");
    if (!mapping.inputs().isEmpty()) {
      sql.input(table.text().strip(), mapping.input());
    }
    if (mapping.inputs().size() > 1) {
      mapping.malformed(
          node.location(),
          "the query has one table, and the node " + mapping.inputs().size() + " inputs",
          "use a node that joins them with SQL");
    }
    finish(fields, mapping, sql);
  }

  private static void joinUsingSql(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> tables = fields.filled("tempTables");
    if (tables.isEmpty()) {
      tables =
          List.of(
              fields.textOr("fire_temp_table1", "tempTable1"),
              fields.textOr("fire_temp_table2", "tempTable2"));
    }
    fields.ignore("tempTable1", "tempTable2");
    NodeDraft sql = mapping.add("sql");
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < mapping.inputs().size(); i++) {
      String table = i < tables.size() ? tables.get(i).text().strip() : "fire_temp_table" + (i + 1);
      if (taken.add(table.toLowerCase(Locale.ROOT))) {
        sql.input(table, mapping.inputs().get(i));
      } else {
        mapping.malformed(
            tables.get(Math.min(i, tables.size() - 1)).location(),
            "two inputs are called '" + table + "'",
            "give each input a name of its own");
      }
    }
    finish(fields, mapping, sql);
  }

  private static void finish(FireFields fields, FireMapping mapping, NodeDraft sql) {
    FireText query = fields.text("sql");
    if (!query.isEmpty()) {
      sql.put("query", query.with(withoutEnd(query.text())).json());
    }
    FireSchema.of(fields);
    mapping.output(sql.rows());
  }

  /** A query without the semicolon that ends it. */
  static String withoutEnd(String query) {
    int end = query.length();
    while (end > 0
        && (query.charAt(end - 1) == ';' || Character.isWhitespace(query.charAt(end - 1)))) {
      end--;
    }
    return query.substring(0, end);
  }

  private static void pyspark(FireNode node, FireMapping mapping) {
    pyspark(node, mapping, "fire");
  }

  private static void pysparkOfMany(FireNode node, FireMapping mapping) {
    pyspark(node, mapping, "fire-many");
  }

  private static void pyspark(FireNode node, FireMapping mapping, String convention) {
    FireFields fields = node.fields();
    FireText code = fields.text("code");
    NodeDraft pyspark = mapping.add("pyspark");
    mapping.inputs().forEach(pyspark::input);
    pyspark.put("convention", convention);
    Matcher function = FUNCTION.matcher(code.text());
    pyspark.put("function", function.find() ? function.group(1) : "myfn", code.location());
    if (!code.isEmpty()) {
      pyspark.put("code", code.json());
    }
    new FireReadSchema(mapping, FireSchema.of(fields)).put(pyspark);
    mapping.notExecutable("it holds Python code, which cannot run here");
    mapping.output(pyspark.rows());
  }

  private static void scala(FireNode node, FireMapping mapping) {
    mapping.unsupported(
        "it holds Scala code", "write what it does as a sql node; the code is kept in the node");
  }

  private static void python(FireNode node, FireMapping mapping) {
    mapping.unsupported(
        "it holds Jython code", "write what it does as a sql node; the code is kept in the node");
  }
}
