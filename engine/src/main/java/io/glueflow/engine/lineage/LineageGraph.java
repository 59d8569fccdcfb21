// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lineage as a picture: a box per column of a node, an arrow per dependency. */
public final class LineageGraph {

  private LineageGraph() {}

  /**
   * Draws the lineage of a workflow.
   *
   * @param categories the category of each node's type, by the node's id
   */
  public static GraphModel of(Lineage lineage, Map<String, String> categories) {
    Set<ColumnId> columns = new LinkedHashSet<>();
    for (ColumnEdge edge : lineage.edges()) {
      columns.add(edge.from());
      columns.add(edge.to());
    }
    List<GraphNode> nodes = new ArrayList<>();
    Map<ColumnId, String> ids = new HashMap<>();
    for (ColumnId column : columns) {
      String node = column.output().node();
      ids.put(column, column.toString());
      nodes.add(
          new GraphNode(
              column.toString(),
              column.column(),
              column.output().toString(),
              categories.getOrDefault(node, "unknown"),
              lineage.expressions().getOrDefault(column, ""),
              false));
    }
    List<GraphEdge> edges =
        lineage.edges().stream()
            .map(edge -> new GraphEdge(ids.get(edge.from()), ids.get(edge.to()), ""))
            .toList();
    return new GraphModel(lineage.workflow(), nodes, edges);
  }
}
