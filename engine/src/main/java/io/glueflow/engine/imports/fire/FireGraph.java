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
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How the nodes of a workflow hang together, without circles. */
final class FireGraph {

  private final List<FireNode> nodes;
  private final Diagnostics diagnostics;
  private final List<List<FireLink>> incoming;
  private final List<List<FireLink>> outgoing;

  FireGraph(FireWorkflow workflow, Diagnostics diagnostics) {
    this.nodes = workflow.nodes();
    this.diagnostics = diagnostics;
    this.outgoing = emptyLists();
    connect(workflow.edges());
    outgoing.forEach(FireGraph::sort);
    cutCircles();
    this.incoming = emptyLists();
    outgoing.forEach(links -> links.forEach(link -> incoming.get(link.target()).add(link)));
    incoming.forEach(FireGraph::sort);
  }

  private List<List<FireLink>> emptyLists() {
    List<List<FireLink>> lists = new ArrayList<>();
    nodes.forEach(node -> lists.add(new ArrayList<>()));
    return lists;
  }

  private void connect(List<FireEdge> edges) {
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
        outgoing.get(source).add(new FireLink(edge, source, target));
      }
    }
  }

  /** By number where all have one, else as they come. */
  private static void sort(List<FireLink> links) {
    if (links.stream().allMatch(link -> link.edge().isNumbered())) {
      links.sort(Comparator.comparingLong(link -> link.edge().number()));
    }
  }

  /** Leaves out each edge that leads back to where a walk comes from. */
  private void cutCircles() {
    boolean[] done = new boolean[nodes.size()];
    boolean[] onPath = new boolean[nodes.size()];
    int[] next = new int[nodes.size()];
    for (int start = 0; start < nodes.size(); start++) {
      Deque<Integer> path = new ArrayDeque<>();
      enter(start, done, onPath, path);
      while (!path.isEmpty()) {
        int at = path.peek();
        List<FireLink> links = outgoing.get(at);
        if (next[at] == links.size()) {
          onPath[path.pop()] = false;
        } else if (onPath[links.get(next[at]).target()]) {
          malformed(
              links.remove(next[at]).edge(),
              "the edge closes a circle of nodes that depend on each other",
              "the edge is left out");
        } else {
          enter(links.get(next[at]++).target(), done, onPath, path);
        }
      }
    }
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
