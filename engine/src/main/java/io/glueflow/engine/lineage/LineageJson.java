// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Lineage as JSON. */
public final class LineageJson {

  private LineageJson() {}

  /** Writes the lineage of a workflow. */
  public static JsonObject of(Lineage lineage) {
    return Json.object()
        .put("workflow", lineage.workflow())
        .put("outputs", Json.array(lineage.outputs().stream().map(LineageJson::output).toList()))
        .put(
            "edges", Json.array(lineage.edges().stream().map(edge -> edge(edge, lineage)).toList()))
        .build();
  }

  private static JsonObject output(OutputLineage output) {
    return Json.object()
        .put("node", output.node())
        .put("dataset", dataset(output.dataset()))
        .put("complete", output.complete())
        .put("columns", Json.array(output.columns().stream().map(LineageJson::column).toList()))
        .put("rows", origins(output.rows()))
        .build();
  }

  private static JsonObject column(ColumnLineage lineage) {
    return Json.object()
        .put("column", lineage.column().name())
        .put("type", lineage.column().type().ddl())
        .put("origins", origins(lineage.origins()))
        .build();
  }

  private static JsonArray origins(List<Origin> origins) {
    return Json.array(
        origins.stream()
            .map(
                origin ->
                    Json.object()
                        .put("node", origin.column().output().node())
                        .put("column", origin.column().column())
                        .put("dataset", dataset(origin.dataset()))
                        .put("how", how(origin.how()))
                        .build())
            .toList());
  }

  private static JsonObject edge(ColumnEdge edge, Lineage lineage) {
    Json.ObjectBuilder object = Json.object().put("from", id(edge.from())).put("to", id(edge.to()));
    object.put("how", how(edge.how()));
    String expression = lineage.expressions().getOrDefault(edge.to(), "");
    return expression.isEmpty() ? object.build() : object.put("expression", expression).build();
  }

  private static JsonObject id(ColumnId id) {
    return Json.object().put("output", id.output().toString()).put("column", id.column()).build();
  }

  private static JsonObject dataset(Dataset dataset) {
    return Json.object().put("kind", dataset.kind()).put("name", dataset.name()).build();
  }

  private static String how(Transformation how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
