// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.operation.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that number rows or give them identifiers. */
final class FireIdentifiers {

  /** What is said of nodes that number rows by their position. */
  static final String IN_ONE_TASK =
      "positions are counted in the order in which rows are read, by one task";

  private static final String AS_READ = "monotonically_increasing_id()";

  /** A row's position in the order in which rows are read, from 0. */
  static final String FROM_ZERO =
      "CAST(row_number() OVER (ORDER BY " + AS_READ + ") - 1 AS BIGINT)";

  private FireIdentifiers() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeZipWithIndex", FireIdentifiers::zipWithIndex,
        "fire.nodes.etl.NodeRowNumbering", FireIdentifiers::rowNumbering,
        "fire.nodes.etl.NodeGenerateUUID", FireIdentifiers::uuid,
        "fire.nodes.etl.NodeGenerateUID", FireIdentifiers::increasing,
        "fire.nodes.etl.NodeGenerateRecordID", FireIdentifiers::recordId);
  }

  private static void zipWithIndex(FireNode node, FireMapping mapping) {
    FireText name = node.fields().textOr("index", "indexColName");
    derive(mapping, name, FROM_ZERO);
    mapping.adapted(name.location(), IN_ONE_TASK);
  }

  private static void rowNumbering(FireNode node, FireMapping mapping) {
    FireText name = node.fields().textOr("rowid", "outputCol");
    derive(mapping, name, FROM_ZERO);
    mapping.adapted(name.location(), IN_ONE_TASK + ", from 0");
  }

  private static void uuid(FireNode node, FireMapping mapping) {
    addId(mapping, node.fields().textOr("uuid", "outputCol"), "uuid");
  }

  private static void increasing(FireNode node, FireMapping mapping) {
    addId(mapping, node.fields().textOr("uid", "outputCol"), "increasing");
  }

  private static void addId(FireMapping mapping, FireText name, String kind) {
    mapping.transform("add-id").put("as", name.json()).put("kind", kind);
  }

  private static void derive(FireMapping mapping, FireText name, String expression) {
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(name.text(), name.with(expression));
    columns.transform(mapping);
  }

  private static void recordId(FireNode node, FireMapping mapping) {
    FireText name = node.fields().textOr("RecordID", "outputCol");
    List<FireText> groups = node.fields().filled("groupByCols");
    List<FireText> order = node.fields().filled("orderByCols");
    boolean grouped =
        node.fields().textOr("", "generationScope").text().equals("within_group")
            && !groups.isEmpty();
    String window =
        (grouped ? "PARTITION BY " + Sql.identifiers(texts(groups)) + " " : "")
            + "ORDER BY "
            + (order.isEmpty() ? AS_READ : Sql.identifiers(texts(order)));
    String expression = recordId(node, "row_number() OVER (" + window + ")");
    if (node.fields().textOr("last", "position").text().equals("first")) {
      FireChain chain = new FireChain(mapping);
      chain.thenSql(
          "ids", "SELECT " + expression + " AS " + Sql.identifier(name.text()) + ", * FROM rows");
      chain.end();
    } else {
      derive(mapping, name, expression);
    }
    if (!grouped) {
      mapping.adapted(name.location(), IN_ONE_TASK);
    }
  }

  private static String recordId(FireNode node, String number) {
    FireText start = node.fields().textOr("1", "startValue");
    FireText size = node.fields().textOr("6", "size");
    String type = node.fields().textOr("LONG", "dataType").text().toUpperCase(Locale.ROOT);
    String value =
        start.text().strip().equals("1")
            ? number
            : number + " - 1 + " + FireValue.literal(start.text());
    return switch (type) {
      case "INTEGER", "INT", "INT32" -> "CAST(" + value + " AS INT)";
      case "STRING" ->
          "lpad(CAST(" + value + " AS STRING), " + FireValue.literal(size.text()) + ", '0')";
      default -> "CAST(" + value + " AS BIGINT)";
    };
  }

  private static List<String> texts(List<FireText> columns) {
    return columns.stream().map(column -> column.text().strip()).toList();
  }
}
