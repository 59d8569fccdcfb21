// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the nodes of a graph into layers, each node behind all that it reads. Edges that close a
 * cycle are left out of account.
 */
final class GraphLayers {

  private final Map<String, List<String>> successors = new LinkedHashMap<>();
  private final Map<String, Integer> pending = new HashMap<>();
  private final Map<String, Integer> layers = new LinkedHashMap<>();

  private GraphLayers(GraphModel graph) {
    for (GraphNode node : graph.nodes()) {
      successors.put(node.id(), new ArrayList<>());
      pending.put(node.id(), 0);
    }
    for (GraphEdge edge : graph.edges()) {
      successors.get(edge.from()).add(edge.to());
      pending.merge(edge.to(), 1, Integer::sum);
    }
  }

  /** The layer of each node, from 0. */
  static Map<String, Integer> of(GraphModel graph) {
    GraphLayers layers = new GraphLayers(graph);
    layers.assign();
    return layers.layers;
  }

  private void assign() {
    Deque<String> ready = new ArrayDeque<>();
    Set<String> left = new HashSet<>(successors.keySet());
    for (String id : successors.keySet()) {
      if (pending.get(id) == 0) {
        ready.add(id);
      }
    }
    while (!left.isEmpty()) {
      if (ready.isEmpty()) {
        // only cycles are left: begin anywhere in one
        ready.add(successors.keySet().stream().filter(left::contains).findFirst().orElseThrow());
      }
      String id = ready.remove();
      if (!left.remove(id)) {
        continue;
      }
      int next = layers.computeIfAbsent(id, key -> 0) + 1;
      for (String successor : successors.get(id)) {
        if (left.contains(successor)) {
          layers.merge(successor, next, Math::max);
          if (pending.merge(successor, -1, Integer::sum) == 0) {
            ready.add(successor);
          }
        }
      }
    }
  }
}
