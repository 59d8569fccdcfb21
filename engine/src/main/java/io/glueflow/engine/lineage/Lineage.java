// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lineage of a workflow's columns.
 *
 * @param workflow the name of the workflow
 * @param outputs what its nodes write
 * @param edges all dependencies of columns from node to node, those on which outputs depend
 * @param expressions the SQL by which a node computes a column, where it does
 * @param datasets what nodes read, by node
 */
public record Lineage(
    String workflow,
    List<OutputLineage> outputs,
    List<ColumnEdge> edges,
    Map<ColumnId, String> expressions,
    Map<String, Dataset> datasets) {

  public Lineage {
    outputs = List.copyOf(outputs);
    edges = List.copyOf(edges);
    expressions = Collections.unmodifiableMap(new LinkedHashMap<>(expressions));
    datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
  }
}
