// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nodes that join two inputs and choose among the columns of both. */
final class FireJoinOutputs {

  private static final String POSITION = "_position";

  private FireJoinOutputs() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeJoin", FireJoinOutputs::join,
        "fire.nodes.etl.NodeAppendFields", FireJoinOutputs::append);
  }

  private static void join(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> keys = FireRow.of(fields, "leftTableJoinColumn", "rightTableJoinColumn");
    boolean byPosition = fields.textOr("", "joinBy").text().equals("Position");
    fields.ignore("types");
    FireJoinSide left = FireJoinSide.of(fields, "Left", mapping.input());
    FireJoinSide right = FireJoinSide.of(fields, "Right", second(mapping));
    if (fields.flag("inputPropagateSchema", false)) {
      left = left.whole();
      right = right.whole();
    }
    if (byPosition) {
      left = left.with(numbered(mapping, left.rows(), "left"));
      right = right.with(numbered(mapping, right.rows(), "right"));
      FireText position = new FireText(POSITION, node.location());
      keys = List.of(new FireRow(List.of(position, position)));
      mapping.adapted(node.location(), FireIdentifiers.IN_ONE_TASK);
    }
    List<FireRow> turned =
        keys.stream().map(pair -> new FireRow(List.of(pair.cell(1), pair.cell(0)))).toList();
    FireSidedJoin join = new FireSidedJoin(node.location(), left, right, keys, byPosition);
    FireSidedJoin other = new FireSidedJoin(node.location(), right, left, turned, byPosition);
    FireOutputs outputs = new FireOutputs(mapping, 6, 1);
    outputs.next(() -> join.draft(mapping, "left anti", "anti"));
    outputs.next(() -> join.draft(mapping, "inner", "inner"));
    outputs.next(() -> other.draft(mapping, "right anti", "anti"));
    outputs.next(() -> join.draft(mapping, "left outer", "left"));
    outputs.next(() -> join.draft(mapping, "right outer", "right"));
    outputs.next(() -> join.draft(mapping, "full outer", "full"));
    if (!left.isChosen() && !right.isChosen()) {
      mapping.adapted(
          node.location(),
          "where both inputs have a column, the right one's gets '_right' behind it");
    }
  }

  private static RowSource second(FireMapping mapping) {
    return mapping.inputs().size() < 2 ? Optional::empty : mapping.inputs().get(1);
  }

  private static RowSource numbered(FireMapping mapping, RowSource rows, String side) {
    NodeDraft draft = mapping.addFor(side + " positions", "derive").input(rows);
    ObjectDraft columns = draft.object().put(POSITION, FireIdentifiers.FROM_ZERO);
    return draft.put("columns", columns.build()).rows();
  }

  private record FireSidedJoin(
      Location at, FireJoinSide left, FireJoinSide right, List<FireRow> keys, boolean byPosition) {

    private RowSource draft(FireMapping mapping, String purpose, String how) {
      NodeDraft draft =
          left.isChosen() || right.isChosen()
              ? mapping
                  .addFor(purpose, "sql")
                  .input("l", left.rows())
                  .input("r", right.rows())
                  .put("query", sql(how))
              : typed(mapping, purpose, how);
      FireChain chain = FireChain.beside(mapping, draft.rows());
      List<FireText> dropped = dropped(how);
      if (!dropped.isEmpty()) {
        chain.then(purpose + " columns", "drop").put("columns", FireItems.texts(at, dropped));
      }
      return chain.rows();
    }

    private NodeDraft typed(FireMapping mapping, String purpose, String how) {
      NodeDraft draft =
          mapping
              .addFor(purpose, "join")
              .input("left", left.rows())
              .input("right", right.rows())
              .put("how", how);
      List<ObjectDraft> pairs = new ArrayList<>();
      for (FireRow pair : keys) {
        pairs.add(
            draft.object().put("left", pair.cell(0).json()).put("right", pair.cell(1).json()));
      }
      draft.put("pairs", FireItems.objects(at, pairs));
      if (!how.equals("anti")) {
        draft.put("on-clash", "suffix");
      }
      return draft;
    }

    /** What is left out behind the join, where all columns are taken. */
    private List<FireText> dropped(String how) {
      List<FireText> dropped = new ArrayList<>();
      if (left.isChosen() || right.isChosen()) {
        return dropped;
      }
      dropped.addAll(left.dropped());
      if (byPosition) {
        dropped.add(new FireText(POSITION, at));
      }
      if (!how.equals("anti")) {
        dropped.addAll(right.dropped());
        if (byPosition) {
          dropped.add(new FireText(POSITION + "_right", at));
        }
      }
      return dropped;
    }

    private String sql(String how) {
      String on =
          keys.stream()
              .map(
                  pair ->
                      "l." + FireSql.column(pair.cell(0)) + " = r." + FireSql.column(pair.cell(1)))
              .collect(Collectors.joining(" AND "));
      List<String> columns = new ArrayList<>(left.columns("l", "", ""));
      if (!how.equals("anti")) {
        columns.addAll(right.columns("r", "", ""));
      }
      String kind =
          switch (how) {
            case "anti" -> "LEFT ANTI";
            case "inner" -> "INNER";
            default -> how.toUpperCase(Locale.ROOT) + " OUTER";
          };
      return "SELECT " + String.join(", ", columns) + " FROM l " + kind + " JOIN r ON " + on;
    }
  }

  /** Every row of the target gets the columns of the source's rows. */
  private static void append(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireJoinSide source = FireJoinSide.of(fields, "Source", mapping.input());
    FireJoinSide target = FireJoinSide.of(fields, "Target", second(mapping));
    String prefix = fields.text("prefix").text();
    String suffix = fields.text("suffix").text();
    FireText threshold = fields.textOr("none", "enforceThresholdMode");
    fields.ignore("outputColNames", "outputColTypes", "outputColFormats");
    if (fields.flag("inputPropagateSchema", false)) {
      source = source.whole();
      target = target.whole();
    }
    if (fields.textOr("cartesian", "multiRowSourceBehavior").text().equals("first_row")) {
      source =
          source.with(mapping.addFor("first", "limit").input(source.rows()).put("rows", 1).rows());
    }
    if (!threshold.text().equals("none")) {
      mapping.leftOut(threshold.location(), "how many rows there may be is not checked");
    }
    FireChain chain;
    if (source.isChosen() || target.isChosen()) {
      List<String> columns = new ArrayList<>(target.columns("t", "", ""));
      columns.addAll(source.columns("s", prefix, suffix));
      NodeDraft draft =
          mapping
              .add("sql")
              .input("t", target.rows())
              .input("s", source.rows())
              .put("query", "SELECT " + String.join(", ", columns) + " FROM t CROSS JOIN s");
      chain = FireChain.beside(mapping, draft.rows());
    } else {
      chain = FireChain.beside(mapping, crossed(mapping, target, source, prefix, suffix));
      List<FireText> dropped = new ArrayList<>(target.dropped());
      dropped.addAll(source.dropped());
      if (!dropped.isEmpty()) {
        chain.then("columns", "drop").put("columns", FireItems.texts(node.location(), dropped));
      }
    }
    chain.end();
  }

  private static RowSource crossed(
      FireMapping mapping, FireJoinSide target, FireJoinSide source, String prefix, String suffix) {
    NodeDraft draft =
        mapping
            .add("join")
            .input("left", target.rows())
            .input("right", source.rows())
            .put("how", "cross")
            .put("on-clash", "suffix");
    if (!suffix.isEmpty()) {
      draft.put("right-suffix", suffix);
    } else if (!prefix.isEmpty()) {
      draft.put("right-suffix", "_" + prefix);
    }
    return draft.rows();
  }
}
