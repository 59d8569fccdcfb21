// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes that direct the flow, and nodes that only tell Spark how to work. */
final class FireFlowControl {

  private static final List<String> NAMES = List.of("first", "second", "third", "fourth", "fifth");

  private FireFlowControl() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.ofEntries(
        Map.entry("fire.nodes.etl.NodeSplitByMultipleExpressions", FireFlowControl::split),
        Map.entry("fire.nodes.etl.NodeDecision", FireFlowControl::decide),
        Map.entry("fire.nodes.etl.NodeCount", FireFlowControl::count),
        Map.entry("fire.nodes.etl.NodeRegisterTempTable", FireFlowControl::register),
        Map.entry("fire.nodes.etl.NodeRepartition", FireFlowControl::partitions),
        Map.entry("fire.nodes.etl.NodeCoalesce", FireFlowControl::partitions),
        Map.entry("fire.nodes.util.NodeCacheDataFrame", FireFlowControl::cache),
        Map.entry("fire.nodes.util.NodeReadParameters", FireFlowControl::parameters),
        Map.entry("fire.nodes.util.NodeEmailNotification", FireFlowControl::mail),
        Map.entry("fire.nodes.ml.NodeSQLTransformer", FireFlowControl::sql));
  }

  private static void split(FireNode node, FireMapping mapping) {
    NodeDraft draft = mapping.add("split").input(mapping.input());
    List<ObjectDraft> conditions = new ArrayList<>();
    List<RowSource> outputs = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      FireText condition = node.fields().text("conditionExpr" + (i + 1));
      if (condition.isEmpty()) {
        outputs.add(Optional::empty);
      } else {
        conditions.add(draft.object().put("name", NAMES.get(i)).put("condition", condition.json()));
        outputs.add(draft.rows(NAMES.get(i)));
      }
    }
    draft.put("conditions", FireItems.objects(node.location(), conditions)).put("match", "all");
    outputs.forEach(mapping::output);
  }

  /** The rows go on, all or none of them. */
  private static void decide(FireNode node, FireMapping mapping) {
    List<String> conditions = new ArrayList<>();
    for (FireRow row : FireRow.of(node.fields(), "inputCols", "functions", "symbols", "values")) {
      String symbol = row.name(2).equals("==") ? "=" : row.name(2);
      conditions.add(
          "(SELECT count("
              + FireSql.column(row.key())
              + ") FROM rows) "
              + (symbol.isEmpty() ? ">" : symbol)
              + " "
              + FireValue.literal(row.has(3) ? row.name(3) : "0"));
    }
    node.fields().ignore("description");
    if (conditions.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireChain chain = new FireChain(mapping);
    chain.thenSql("decision", "SELECT * FROM rows WHERE " + String.join(" AND ", conditions));
    chain.end();
    mapping.adapted(
        node.location(), "where Fire stops, what follows runs without rows, and writes none");
  }

  private static void count(FireNode node, FireMapping mapping) {
    FireText variable = node.fields().textOr("count", "variable");
    boolean shown = node.fields().flag("printCount", true);
    if (shown) {
      NodeDraft count = mapping.add("aggregate").input(mapping.input());
      ObjectDraft aggregate = count.object().put("function", "count").put("as", variable.json());
      count.put("aggregates", FireItems.objects(node.location(), List.of(aggregate)));
      mapping.addFor("shown", "print").input(count.rows());
    }
    mapping.passThrough();
    mapping.leftOut(
        variable.location(),
        "the count is shown, but other nodes cannot use it as '" + variable.text() + "'");
  }

  private static void register(FireNode node, FireMapping mapping) {
    FireText table = node.fields().text("tempTable");
    mapping.passThrough();
    mapping.leftOut(
        table.location(),
        "no table '"
            + table.text()
            + "' is registered: a sql node that reads it needs these rows"
            + " as an input of that name");
  }

  private static void partitions(FireNode node, FireMapping mapping) {
    FireText number = node.fields().text("numPartitions");
    mapping.passThrough();
    mapping.adapted(number.location(), "the number of partitions is left to Spark");
  }

  /** What is said of every level of storage is enough. */
  private static void cache(FireNode node, FireMapping mapping) {
    mapping.passThrough();
  }

  private static void parameters(FireNode node, FireMapping mapping) {
    FireText path = node.fields().text("path");
    mapping.noted("Parameters were read from " + path.text());
    mapping.leftOut(
        path.location(), "the parameters in " + path.text() + " are given to a run with --params");
  }

  private static void mail(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    mapping.noted(
        "A mail was sent to "
            + fields.text("emailAddress").text()
            + ": "
            + fields.text("subject").text()
            + "\n"
            + fields.text("content").text());
    fields.ignore("includeDataframe", "includeDataframeAsAttachment", "attachFileName");
  }

  private static void sql(FireNode node, FireMapping mapping) {
    FireText table = node.fields().textOr("fire_temp_table", "tempTable");
    FireText query = node.fields().text("sql");
    node.fields().ignore("outputColNames", "outputColTypes", "outputColFormats");
    NodeDraft draft = mapping.add("sql");
    if (query.text().contains("__THIS__")) {
      draft.input("__THIS__", mapping.input());
    }
    if (query.text().contains(table.text()) || !query.text().contains("__THIS__")) {
      draft.input(table.text().strip(), mapping.input());
    }
    mapping.output(draft.put("query", query.with(FireCode.withoutEnd(query.text())).json()).rows());
  }
}
