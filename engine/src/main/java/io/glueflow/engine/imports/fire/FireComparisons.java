// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes that compare two inputs, and the union that can do more. */
final class FireComparisons {

  private FireComparisons() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeUnionAdvanced", FireComparisons::union,
        "fire.nodes.etl.NodeCompareAllColumns", FireComparisons::allColumns,
        "fire.nodes.validation.NodeCompareDatasets", FireComparisons::allColumns,
        "fire.nodes.etl.NodeCompareAllColumnsSingleOutput", FireComparisons::oneOfAllColumns,
        "fire.nodes.etl.NodeCompareSpecificColumns", FireComparisons::someColumns,
        "fire.nodes.etl.NodeCompareSpecificColumnsSingleOutput", FireComparisons::oneOfSomeColumns);
  }

  private static void union(FireNode node, FireMapping mapping) {
    FireText columns = node.fields().textOr("ALL", "outputFields");
    boolean byPosition = node.fields().textOr("NAME", "configBy").text().equals("POSITION");
    boolean missing = node.fields().flag("allowMissingColumns", true);
    if (columns.text().equals("COMMON") && missing && !byPosition) {
      mapping.unsupported(
          "it keeps the columns that all inputs have, which are known only when it runs",
          "select those columns before a union node");
      return;
    }
    NodeDraft draft = mapping.add("union");
    mapping.inputs().forEach(draft::input);
    if (byPosition) {
      draft.put("match", "position");
    } else if (missing) {
      draft.put("allow-missing-columns", true);
    }
    mapping.output(draft.rows());
  }

  private static void allColumns(FireNode node, FireMapping mapping) {
    RowSource left = mapping.input();
    RowSource right = second(mapping);
    FireOutputs outputs = new FireOutputs(mapping, 3, 0);
    outputs.next(() -> set(mapping.addFor("first", "except"), left, right));
    outputs.next(() -> set(mapping.addFor("second", "except"), right, left));
    outputs.next(() -> set(mapping.addFor("common", "intersect"), left, right));
  }

  private static void oneOfAllColumns(FireNode node, FireMapping mapping) {
    RowSource left = mapping.input();
    RowSource right = second(mapping);
    String option = node.fields().text("compareOption").text();
    if (option.contains("INTERSECT")) {
      mapping.output(set(mapping.add("intersect"), left, right));
    } else if (option.startsWith("RIGHT")) {
      mapping.output(set(mapping.add("except"), right, left));
    } else {
      mapping.output(set(mapping.add("except"), left, right));
    }
  }

  private static RowSource set(NodeDraft draft, RowSource left, RowSource right) {
    return draft.input("left", left).input("right", right).rows();
  }

  private static void someColumns(FireNode node, FireMapping mapping) {
    List<FireText> columns = columns(node);
    RowSource left = mapping.input();
    RowSource right = second(mapping);
    FireOutputs outputs = new FireOutputs(mapping, 3, 0);
    outputs.next(() -> join(mapping.addFor("first", "join"), "anti", left, right, columns));
    outputs.next(() -> join(mapping.addFor("second", "join"), "anti", right, left, columns));
    outputs.next(() -> join(mapping.addFor("common", "join"), "semi", left, right, columns));
    leftRows(node, mapping);
  }

  private static void oneOfSomeColumns(FireNode node, FireMapping mapping) {
    List<FireText> columns = columns(node);
    RowSource left = mapping.input();
    RowSource right = second(mapping);
    String option = node.fields().text("compareOption").text();
    NodeDraft draft = mapping.add("join");
    if (option.contains("INTERSECT")) {
      mapping.output(join(draft, "semi", left, right, columns));
      leftRows(node, mapping);
    } else if (option.startsWith("RIGHT")) {
      mapping.output(join(draft, "anti", right, left, columns));
    } else {
      mapping.output(join(draft, "anti", left, right, columns));
    }
  }

  private static void leftRows(FireNode node, FireMapping mapping) {
    mapping.adapted(node.location(), "what both inputs have is told with the first input's rows");
  }

  private static List<FireText> columns(FireNode node) {
    return node.fields().filled("columnsToCompare");
  }

  private static RowSource join(
      NodeDraft draft, String how, RowSource left, RowSource right, List<FireText> columns) {
    draft.input("left", left).input("right", right).put("how", how);
    if (!columns.isEmpty()) {
      draft.put("on", FireItems.texts(columns.get(0).location(), columns));
    }
    return draft.rows();
  }

  private static RowSource second(FireMapping mapping) {
    return mapping.inputs().size() < 2 ? Optional::empty : mapping.inputs().get(1);
  }
}
