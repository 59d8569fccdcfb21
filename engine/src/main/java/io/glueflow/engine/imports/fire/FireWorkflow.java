// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonObject;
import java.util.List;

/**
 * A workflow as Fire exports it.
 *
 * @param json the object that holds it
 * @param name its name
 * @param description free text, empty for none
 * @param nodes its nodes, in their order
 * @param edges its edges, in their order
 * @param datasets the datasets that it carries along
 */
record FireWorkflow(
    JsonObject json,
    String name,
    String description,
    List<FireNode> nodes,
    List<FireEdge> edges,
    List<FireDataset> datasets) {

  FireWorkflow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    datasets = List.copyOf(datasets);
  }
}
