// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that choose columns or leave them out. */
final class FireColumns {

  private FireColumns() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeColumnFilter", FireColumns::columnFilter,
        "fire.nodes.etl.NodeDropColumns", FireColumns::dropColumns,
        "fire.nodes.etl.NodeSelect", FireColumns::select);
  }

  private static void columnFilter(FireNode node, FireMapping mapping) {
    NodeDraft select = mapping.transform("select");
    List<FireText> columns = node.fields().filled("outputCols", "columns");
    node.fields().ignore("outputCols", "columns");
    if (!columns.isEmpty()) {
      select.put("columns", FireText.array(columns));
    }
  }

  private static void dropColumns(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("dropCols", "columNames");
    node.fields().ignore("dropCols", "columNames");
    if (columns.isEmpty()) {
      mapping.passThrough();
    } else {
      mapping.transform("drop").put("columns", FireText.array(columns));
    }
  }

  /** Chooses, renames and converts; all other columns stay when the node says so. */
  private static void select(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> dropped = fields.filled("dropInputCols");
    List<FireRow> rows =
        FireRow.of(fields.list("inputCols"), fields.list("renameCols"), fields.list("colType"));
    if (fields.flag("inputColumnPropagation", false)) {
      keepingOthers(rows, dropped, mapping);
      return;
    }
    NodeDraft select = mapping.transform("map-columns");
    List<JsonValue> columns = new ArrayList<>();
    for (FireRow row : rows) {
      if (dropped.stream().noneMatch(drop -> drop.text().equalsIgnoreCase(row.text(0)))) {
        ObjectDraft column = select.object().put("from", row.cell(0).json());
        if (!row.cell(1).isEmpty()) {
          column.put("to", row.cell(1).json());
        }
        if (!row.cell(2).isEmpty()) {
          column.put("type", FireCasts.type(row.cell(2), mapping).json());
        }
        columns.add(column.build());
      }
    }
    if (!columns.isEmpty()) {
      select.put("columns", new JsonArray(rows.get(0).cell(0).location(), columns));
    }
  }

  private static void keepingOthers(
      List<FireRow> rows, List<FireText> dropped, FireMapping mapping) {
    RowSource result = mapping.input();
    if (!dropped.isEmpty()) {
      result = next(mapping, "drop").input(result).put("columns", FireText.array(dropped)).rows();
    }
    List<FireRow> typed = rows.stream().filter(row -> !row.cell(2).isEmpty()).toList();
    if (!typed.isEmpty()) {
      NodeDraft cast = next(mapping, "cast").input(result);
      ObjectDraft types = cast.object();
      typed.forEach(row -> types.put(row.text(0), FireCasts.type(row.cell(2), mapping).json()));
      result = cast.put("columns", types.build()).rows();
    }
    List<FireRow> renamed = rows.stream().filter(row -> !row.cell(1).isEmpty()).toList();
    if (!renamed.isEmpty()) {
      NodeDraft rename = next(mapping, "rename").input(result);
      ObjectDraft names = rename.object();
      renamed.forEach(row -> names.put(row.text(0), row.cell(1).json()));
      result = rename.put("columns", names.build()).rows();
    }
    mapping.output(result);
  }

  private static NodeDraft next(FireMapping mapping, String type) {
    return mapping.first().isEmpty()
        ? mapping.add(type)
        : mapping.addFor(type.toLowerCase(Locale.ROOT), type);
  }
}
