// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes about rows that repeat, and about rows that lack values. */
final class FireDuplicates {

  private static final String AS_READ = "monotonically_increasing_id()";
  private static final String NUMBER = "_occurrence";

  private FireDuplicates() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeUnique", FireDuplicates::unique,
        "fire.nodes.etl.NodeRemoveDuplicateRows", FireDuplicates::remove,
        "fire.nodes.etl.NodeDistinctValues", FireDuplicates::distinctValues,
        "fire.nodes.etl.NodeDropRowsWithNullMultipleColumns", FireDuplicates::dropNulls);
  }

  /** The first row of each combination of values goes to one output, all others to the next. */
  private static void unique(FireNode node, FireMapping mapping) {
    List<FireText> keys = node.fields().filled("inputCols");
    List<FireRow> order = FireRow.of(node.fields(), "sortByColNames", "ascDesc");
    if (keys.isEmpty()) {
      NodeDraft once = mapping.add("distinct").input(mapping.input());
      FireOutputs outputs = new FireOutputs(mapping, 2, 0);
      outputs.next(once::rows);
      outputs.next(
          () ->
              mapping
                  .addFor("repeated", "except")
                  .input("left", mapping.input())
                  .input("right", once.rows())
                  .put("all", true)
                  .rows());
      return;
    }
    FireExpressionsByName number = new FireExpressionsByName();
    String window =
        "PARTITION BY "
            + Sql.identifiers(texts(keys))
            + " ORDER BY "
            + (order.isEmpty() ? AS_READ : sortKeys(order));
    number.put(NUMBER, keys.get(0).with("row_number() OVER (" + window + ")"));
    FireChain chain = new FireChain(mapping);
    number.in(chain, "occurrences");
    NodeDraft split = chain.then("split", "split");
    ObjectDraft first = split.object().put("name", "unique").put("condition", NUMBER + " = 1");
    split
        .put("conditions", FireItems.objects(node.location(), List.of(first)))
        .put("rest", "duplicate");
    FireOutputs outputs = new FireOutputs(mapping, 2, 0);
    for (String port : List.of("unique", "duplicate")) {
      outputs.next(
          () ->
              mapping
                  .addFor(port, "drop")
                  .input(split.rows(port))
                  .put("columns", List.of(NUMBER))
                  .rows());
    }
    if (order.isEmpty()) {
      mapping.adapted(node.location(), "the first row is the one that is read first");
    }
  }

  private static String sortKeys(List<FireRow> order) {
    List<String> keys = new ArrayList<>();
    for (FireRow row : order) {
      keys.add(FireSql.column(row.key()) + (row.choice(1).equals("desc") ? " DESC" : ""));
    }
    return String.join(", ", keys);
  }

  private static void remove(FireNode node, FireMapping mapping) {
    List<FireText> keys = node.fields().filled("inputCols");
    String keep = node.fields().textOr("first", "order").text();
    if (keys.isEmpty()) {
      mapping.transform("distinct");
      return;
    }
    NodeDraft draft = mapping.transform("deduplicate");
    ObjectDraft asRead = draft.object().put("expression", AS_READ);
    draft
        .put("keys", FireItems.texts(node.location(), keys))
        .put("order-by", FireItems.objects(node.location(), List.of(asRead)));
    if (keep.equals("last")) {
      draft.put("keep", "last");
    }
  }

  /** Fire shows the values; they can also be used further on. */
  private static void distinctValues(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("distinctCols");
    FireChain chain = new FireChain(mapping);
    if (!columns.isEmpty()) {
      chain.then("columns", "select").put("columns", FireItems.texts(node.location(), columns));
    }
    chain.then("values", "distinct");
    mapping.addFor("shown", "print").input(chain.rows());
    chain.end();
  }

  private static void dropNulls(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("columns_to_check");
    NodeDraft draft = mapping.transform("drop-nulls");
    if (!columns.isEmpty()) {
      draft.put("columns", FireItems.texts(node.location(), columns));
    }
  }

  private static List<String> texts(List<FireText> columns) {
    return columns.stream().map(column -> column.text().strip()).toList();
  }
}
