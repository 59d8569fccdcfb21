// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Map;

/** Nodes that put values in place of others. */
final class FireCleaning {

  private FireCleaning() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.ml.NodeReplaceMissingValueWithConstant", FireCleaning::constants,
        "fire.nodes.etl.NodeFindAndReplaceUsingRegexMultiple", FireCleaning::patterns);
  }

  private static void constants(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        FireRow.of(fields.list("colNames"), fields.list("constants")).stream()
            .filter(row -> !row.cell(1).text().isEmpty())
            .toList();
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    NodeDraft fill = mapping.transform("fill-nulls");
    ObjectDraft values = fill.object();
    rows.forEach(row -> values.put(row.text(0).strip(), value(row.cell(1))));
    fill.put("values", values.build());
  }

  /** A number keeps the type of a column of numbers. */
  private static JsonValue value(FireText constant) {
    return FireSql.isNumber(constant.text()) ? FireNumbers.json(constant) : constant.json();
  }

  private static void patterns(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        FireRow.of(
            fields.list("inputCols"),
            fields.list("searchPatterns"),
            fields.list("replacePatterns"));
    RowSource result = mapping.input();
    for (FireRow row : rows) {
      NodeDraft replace =
          mapping.first().isEmpty() ? mapping.add("replace") : mapping.addFor("again", "replace");
      result =
          replace
              .input(result)
              .put("columns", FireText.array(List.of(row.cell(0))))
              .put("find", row.cell(1).json())
              .put("replacement", row.cell(2).json())
              .put("match", "pattern")
              .rows();
    }
    mapping.output(result);
  }
}
