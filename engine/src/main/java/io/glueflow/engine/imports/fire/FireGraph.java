// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How the nodes of a workflow hang together, without circles. */
final class FireGraph {

  private final List<FireNode> nodes;
  private final Diagnostics diagnostics;
  private final List<List<FireLink>> incoming;
  private final List<List<FireLink>> outgoing;

  FireGraph(FireWorkflow workflow, Diagnostics diagnostics) {
    this.nodes = workflow.nodes();
    this.diagnostics = diagnostics;
    List<FireLink> links = links(workflow.edges());
    Set<FireLink> closing = closing(byNode(links, FireLink::source));
    List<FireLink> kept = links.stream().filter(link -> !closing.contains(link)).toList();
    this.outgoing = byNode(kept, FireLink::source);
    this.incoming = byNode(kept, FireLink::target);
  }

  private List<List<FireLink>> byNode(List<FireLink> links, ToIntFunction<FireLink> end) {
    List<List<FireLink>> lists = new ArrayList<>();
    nodes.forEach(node -> lists.add(new ArrayList<>()));
    links.forEach(link -> lists.get(end.applyAsInt(link)).add(link));
    lists.forEach(FireGraph::sort);
    return lists;
  }

  private List<FireLink> links(List<FireEdge> edges) {
    List<FireLink> links = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      positions.putIfAbsent(nodes.get(i).id(), i);
    }
    for (FireEdge edge : edges) {
      Integer source = positions.get(edge.source());
      Integer target = positions.get(edge.target());
      if (source == null || target == null) {
        malformed(
            edge,
            "the edge leads "
                + (source == null ? "from '" + edge.source() : "to '" + edge.target())
                + "', and there is no such node",
            "the edge is left out");
      } else if (source.equals(target)) {
        malformed(edge, "the edge leads from a node to itself", "the edge is left out");
      } else {
        links.add(new FireLink(edge, source, target));
      }
    }
    return links;
  }

  /** By number where all have one, else as they come. */
  private static void sort(List<FireLink> links) {
    if (links.stream().allMatch(link -> link.edge().isNumbered())) {
      links.sort(Comparator.comparingLong(link -> link.edge().number()));
    }
  }

  /** Each link that leads back to where a walk comes from. */
  private Set<FireLink> closing(List<List<FireLink>> links) {
    Set<FireLink> closing = new HashSet<>();
    boolean[] done = new boolean[nodes.size()];
    boolean[] onPath = new boolean[nodes.size()];
    int[] next = new int[nodes.size()];
    for (int start = 0; start < nodes.size(); start++) {
      Deque<Integer> path = new ArrayDeque<>();
      enter(start, done, onPath, path);
      while (!path.isEmpty()) {
        int at = path.peek();
        if (next[at] == links.get(at).size()) {
          onPath[path.pop()] = false;
          continue;
        }
        FireLink link = links.get(at).get(next[at]++);
        if (onPath[link.target()]) {
          closing.add(link);
          malformed(
              link.edge(),
              "the edge closes a circle of nodes that depend on each other",
              "the edge is left out");
        } else {
          enter(link.target(), done, onPath, path);
        }
      }
    }
    return closing;
  }

  private static void enter(int node, boolean[] done, boolean[] onPath, Deque<Integer> path) {
    if (!done[node]) {
      done[node] = true;
      onPath[node] = true;
      path.push(node);
    }
  }

  /** The positions of the nodes, each after those it takes rows from, else as they come. */
  List<Integer> order() {
    int[] waiting = new int[nodes.size()];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < nodes.size(); i++) {
      waiting[i] = incoming.get(i).size();
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int node = ready.poll();
      order.add(node);
      for (FireLink link : outgoing.get(node)) {
        if (--waiting[link.target()] == 0) {
          ready.add(link.target());
        }
      }
    }
    return order;
  }

  /** The links that lead to a node, in their order. */
  List<FireLink> incoming(int node) {
    return Collections.unmodifiableList(incoming.get(node));
  }

  /** The links that leave a node, in their order. */
  List<FireLink> outgoing(int node) {
    return Collections.unmodifiableList(outgoing.get(node));
  }

  private void malformed(FireEdge edge, String message, String hint) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.MALFORMED_EXPORT, edge.location(), message).withHint(hint));
  }
}
