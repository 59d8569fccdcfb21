// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that turn columns into rows, and rows into columns. */
final class FireReshaping {

  private static final Set<String> PLAIN = Set.of("sum", "avg", "min", "max", "count");

  private FireReshaping() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeCube", (node, mapping) -> subtotals(node, mapping, "cube", "cubeCols"),
        "fire.nodes.etl.NodeRollup",
            (node, mapping) -> subtotals(node, mapping, "rollup", "rollupCols"),
        "fire.nodes.etl.NodePivotAdvance", FireReshaping::pivot,
        "fire.nodes.etl.NodeMelt", FireReshaping::melt,
        "fire.nodes.etl.NodeTransposeColumns", FireReshaping::unpivot,
        "fire.nodes.etl.NodeTranspose", FireReshaping::transpose);
  }

  private static void subtotals(FireNode node, FireMapping mapping, String type, String by) {
    NodeDraft draft = mapping.transform(type);
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (FireRow row : FireRow.of(node.fields(), "aggregateCols", "aggregateOperations")) {
      String function = row.has(1) ? row.choice(1) : "count";
      aggregates.add(
          draft
              .object()
              .put("function", function, row.cell(1).location())
              .put("column", row.key().json())
              .put("as", function + "_" + row.name(0)));
    }
    draft
        .put("by", FireItems.texts(node.location(), node.fields().filled(by)))
        .put("aggregates", FireItems.objects(node.location(), aggregates));
  }

  private static void pivot(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText column = fields.text("aggregateCol");
    List<FireText> operations = fields.filled("aggregateOperations");
    List<FireText> groups = fields.filled("groupingCols");
    FireText by = fields.text("pivotCol");
    List<JsonValue> values = fields.filled("uniqueValues").stream().map(FireValue::json).toList();
    boolean anyCase = fields.flag("caseInsensitive", false);
    boolean asTheyAre = fields.flag("retainSpecialChars", false);
    List<String> strange =
        operations.stream().map(FireText::text).filter(name -> !isKnown(name)).toList();
    if (!strange.isEmpty()) {
      mapping.unsupported(
          "a pivot has no aggregate '" + strange.get(0) + "' here",
          "write it as a sql node, or compute it before or after a pivot node");
      return;
    }
    fields.ignore("concatSeparator", "maxConcatLength", "outputColNames");
    fields.ignore("outputColTypes", "outputColFormats");
    FireChain chain = new FireChain(mapping);
    if (anyCase) {
      FireExpressionsByName lower = new FireExpressionsByName();
      lower.put(by.text(), by.with("lower(" + FireSql.column(by) + ")"));
      lower.in(chain, "lower-case");
      mapping.adapted(by.location(), "the columns have names in lower case");
    }
    NodeDraft draft = chain.then("pivot", "pivot");
    List<ObjectDraft> aggregates = new ArrayList<>();
    for (FireText operation : operations) {
      aggregates.add(aggregate(draft.object(), operation, column));
    }
    if (aggregates.isEmpty()) {
      aggregates.add(draft.object().put("function", "count"));
    }
    draft
        .put("by", FireItems.texts(node.location(), groups))
        .put("column", by.json())
        .put("aggregates", FireItems.objects(node.location(), aggregates));
    if (!values.isEmpty()) {
      draft.put("values", FireItems.values(node.location(), values));
    }
    chain.end();
    if (!asTheyAre) {
      mapping.adapted(by.location(), "special characters stay in the names of the columns");
    }
  }

  private static boolean isKnown(String operation) {
    return PLAIN.contains(operation)
        || Set.of("count_distinct", "first", "last", "count_with_nulls").contains(operation);
  }

  private static ObjectDraft aggregate(ObjectDraft aggregate, FireText operation, FireText column) {
    String name = operation.text().strip();
    return switch (name) {
      case "count_with_nulls" ->
          aggregate.put("function", "count", operation.location()).put("as", name);
      case "count_distinct" ->
          aggregate
              .put("function", "count", operation.location())
              .put("column", column.json())
              .put("distinct", true)
              .put("as", name);
      default ->
          aggregate.put("function", operation.json()).put("column", column.json()).put("as", name);
    };
  }

  private static void melt(FireNode node, FireMapping mapping) {
    NodeDraft draft =
        mapping
            .transform("unpivot")
            .put("keep", FireItems.texts(node.location(), node.fields().filled("id_vars")));
    List<FireText> columns = node.fields().filled("value_vars");
    if (!columns.isEmpty()) {
      draft.put("columns", FireItems.texts(node.location(), columns));
    }
    draft
        .put("name-as", node.fields().textOr("variable", "var_name").json())
        .put("value-as", node.fields().textOr("value", "value_name").json());
  }

  private static void unpivot(FireNode node, FireMapping mapping) {
    List<FireText> keys = node.fields().filled("keyCols");
    List<FireText> columns = node.fields().filled("dataCols");
    List<FireText> names = node.fields().filled("outputColNames");
    node.fields().ignore("outputColTypes", "outputColFormats");
    boolean named = names.size() == keys.size() + 2;
    String name = named ? names.get(names.size() - 2).text() : "Name";
    String value = named ? names.get(names.size() - 1).text() : "Value";
    List<FireText> dropped = node.fields().filled("dropInputCols");
    if (node.fields().flag("inputColumnPropagation", false) && !columns.isEmpty()) {
      FireChain chain = new FireChain(mapping);
      if (!dropped.isEmpty()) {
        chain.then("drop", "drop").put("columns", FireItems.texts(node.location(), dropped));
      }
      chain.thenSql("unpivot", unpivot(columns, name, value));
      chain.end();
    } else {
      NodeDraft draft =
          mapping.transform("unpivot").put("keep", FireItems.texts(node.location(), keys));
      if (!columns.isEmpty()) {
        draft.put("columns", FireItems.texts(node.location(), columns));
      }
      draft.put("name-as", name).put("value-as", value);
    }
    if (!named) {
      mapping.adapted(node.location(), "the new columns are named 'Name' and 'Value'");
    }
  }

  /** SQL keeps all other columns, whichever they are. */
  private static String unpivot(List<FireText> columns, String name, String value) {
    return "SELECT * FROM rows UNPIVOT INCLUDE NULLS ("
        + Sql.identifier(value)
        + " FOR "
        + Sql.identifier(name)
        + " IN ("
        + columns.stream().map(FireSql::column).collect(Collectors.joining(", "))
        + "))";
  }

  /**
   * Fire takes whichever columns there are, of several types too, as texts. An unpivot node needs
   * them to have one type, and a SQL query can only name all columns at once by making a text of
   * them.
   */
  private static void transpose(FireNode node, FireMapping mapping) {
    FireText by = node.fields().text("transposeBy");
    FireChain chain = new FireChain(mapping);
    chain.thenSql("transpose", transposed(by));
    chain.end();
    mapping.adapted(by.location(), "the values are texts, whatever the types of the columns");
  }

  private static String transposed(FireText by) {
    String key = FireSql.column(by);
    return "SELECT "
        + key
        + ", column_name, column_value FROM (SELECT "
        + key
        + ", to_json(struct(*), map('ignoreNullFields', 'false', 'timestampFormat',"
        + " 'yyyy-MM-dd HH:mm:ss')) AS whole_row FROM rows) LATERAL VIEW"
        + " explode(from_json(whole_row, 'MAP<STRING, STRING>')) cells AS column_name, column_value"
        + " WHERE lower(column_name) <> "
        + Sql.string(by.text().strip().toLowerCase(Locale.ROOT));
  }
}
