// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nodes that put several inputs together. */
final class FireJoins {

  private FireJoins() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.JoinOnColumns", FireJoins::onColumns,
        "fire.nodes.etl.NodeJoinUsingColumn", FireJoins::usingColumn,
        "fire.nodes.etl.NodeJoinUsingColumns", FireJoins::usingColumns,
        "fire.nodes.etl.NodeUnionAll", FireJoins::unionAll,
        "fire.nodes.etl.NodeUnionDistinct", FireJoins::unionDistinct);
  }

  /** The kind of a join, in each of the ways Fire writes it. */
  static FireText how(FireText joinType) {
    String word = joinType.text().strip().toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    return joinType.with(
        switch (word) {
          case "", "inner" -> "inner";
          case "left", "leftouter" -> "left";
          case "right", "rightouter" -> "right";
          case "outer", "full", "fullouter" -> "full";
          case "leftsemi", "semi" -> "semi";
          case "leftanti", "anti" -> "anti";
          default -> word;
        });
  }

  /** Keeps the columns of both sides, also those that are called the same. */
  private static void onColumns(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft join = mapping.add("join");
    join.input("left", input(mapping, 0)).input("right", input(mapping, 1));
    putHow(fields, join);
    List<FireRow> rows =
        FireRow.of(fields.list("leftTableJoinColumn"), fields.list("rightTableJoinColumn"));
    List<JsonValue> pairs = new ArrayList<>();
    for (FireRow row : rows) {
      pairs.add(
          join.object().put("left", row.cell(0).json()).put("right", row.cell(1).json()).build());
    }
    if (!rows.isEmpty()) {
      join.put("pairs", new JsonArray(rows.get(0).cell(0).location(), pairs));
    }
    keepClashes(join);
    rows.stream()
        .filter(row -> row.text(0).equalsIgnoreCase(row.text(1)))
        .findFirst()
        .filter(row -> !isOneSided(fields))
        .ifPresent(row -> noteSuffix(row.cell(1), mapping));
    mapping.output(join.rows());
  }

  private static boolean isOneSided(FireFields fields) {
    String how = how(fields.text("joinType")).text();
    return how.equals("semi") || how.equals("anti");
  }

  private static void noteSuffix(FireText column, FireMapping mapping) {
    mapping.adapted(
        column.location(),
        "the right side's '" + column.text() + "' is called '" + column.text() + "_right'");
  }

  private static void keepClashes(NodeDraft join) {
    join.put("on-clash", "suffix");
  }

  private static void putHow(FireFields fields, NodeDraft join) {
    FireText how = how(fields.text("joinType"));
    if (!how.text().equals("inner")) {
      join.put("how", how.json());
    }
  }

  private static RowSource input(FireMapping mapping, int position) {
    return position < mapping.inputs().size() ? mapping.inputs().get(position) : Optional::empty;
  }

  private static void usingColumn(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("joinCol");
    using(node, mapping, column.isEmpty() ? List.of() : List.of(column));
  }

  private static void usingColumns(FireNode node, FireMapping mapping) {
    using(node, mapping, node.fields().words("joinCols"));
  }

  private static void using(FireNode node, FireMapping mapping, List<FireText> columns) {
    FireFields fields = node.fields();
    RowSource rows = input(mapping, 0);
    for (int i = 1; i < Math.max(2, mapping.inputs().size()); i++) {
      NodeDraft join = i == 1 ? mapping.add("join") : mapping.addFor("join", "join");
      join.input("left", rows).input("right", input(mapping, i));
      putHow(fields, join);
      if (!columns.isEmpty()) {
        join.put("on", FireText.array(columns));
      }
      keepClashes(join);
      rows = join.rows();
    }
    FireSchema.of(fields);
    FireText where = fields.text("whereClause");
    if (!where.isEmpty()) {
      rows = mapping.addFor("where", "filter").input(rows).put("condition", where.json()).rows();
    }
    mapping.output(rows);
  }

  private static void unionAll(FireNode node, FireMapping mapping) {
    union(mapping, false);
  }

  private static void unionDistinct(FireNode node, FireMapping mapping) {
    union(mapping, true);
  }

  private static void union(FireMapping mapping, boolean distinct) {
    if (mapping.inputs().size() == 1 && distinct) {
      mapping.transform("distinct");
      return;
    }
    NodeDraft union = mapping.add("union");
    mapping.inputs().forEach(union::input);
    union.put("match", new JsonString(union.location(), "position"));
    if (distinct) {
      union.put("distinct", true);
    }
    mapping.output(union.rows());
  }
}
