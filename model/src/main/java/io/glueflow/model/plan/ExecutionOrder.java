// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.workflow.NodeInput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts nodes in an order in which each comes after those it reads, and reports cycles with their
 * full chain. Iterative, because a chain can be longer than the call stack.
 */
final class ExecutionOrder {

  private final Map<String, CheckedNode> nodes;
  private final Diagnostics diagnostics;
  private final List<CheckedNode> order = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final LinkedHashSet<String> path = new LinkedHashSet<>();
  private final Set<String> inCycle = new HashSet<>();

  private ExecutionOrder(Map<String, CheckedNode> nodes, Diagnostics diagnostics) {
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  /** The nodes in order, without those that are part of a cycle. */
  static List<CheckedNode> of(Map<String, CheckedNode> nodes, Diagnostics diagnostics) {
    ExecutionOrder search = new ExecutionOrder(nodes, diagnostics);
    nodes.keySet().forEach(search::visit);
    search.order.removeIf(node -> search.inCycle.contains(node.id()));
    return search.order;
  }

  private void visit(String start) {
    if (done.contains(start)) {
      return;
    }
    Deque<Iterator<NodeInput>> pending = new ArrayDeque<>();
    Map<Iterator<NodeInput>, String> owners = new HashMap<>();
    enter(start, pending, owners);
    while (!pending.isEmpty()) {
      Iterator<NodeInput> inputs = pending.peek();
      if (!inputs.hasNext()) {
        leave(owners.remove(pending.pop()));
        continue;
      }
      NodeInput input = inputs.next();
      String next = input.source().node();
      if (path.contains(next)) {
        reportCycle(next, input);
      } else if (nodes.containsKey(next) && !done.contains(next)) {
        enter(next, pending, owners);
      }
    }
  }

  private void enter(
      String id, Deque<Iterator<NodeInput>> pending, Map<Iterator<NodeInput>, String> owners) {
    path.add(id);
    Iterator<NodeInput> inputs = nodes.get(id).inputs().values().iterator();
    pending.push(inputs);
    owners.put(inputs, id);
  }

  private void leave(String id) {
    path.remove(id);
    done.add(id);
    order.add(nodes.get(id));
  }

  private void reportCycle(String first, NodeInput closing) {
    List<String> chain = new ArrayList<>();
    boolean inside = false;
    for (String id : path) {
      inside |= id.equals(first);
      if (inside) {
        chain.add(id);
      }
    }
    inCycle.addAll(chain);
    // the path runs against the flow of rows: show it the way rows would flow
    List<String> flow = new ArrayList<>(chain);
    Collections.reverse(flow);
    flow.add(flow.get(0));
    String reader = chain.get(chain.size() - 1);
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.CYCLE,
                closing.location(),
                "nodes depend on each other in a circle: " + String.join(" → ", flow))
            .withNode(reader)
            .withHint("remove one of these connections"));
  }
}
