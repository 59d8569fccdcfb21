// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found, each once, and how many nodes were left out because of it. */
final class Troubles {

  private final Map<Diagnostic, Set<String>> leftOut = new LinkedHashMap<>();

  /** Notes a problem, which several steps of a node can have. */
  Diagnostic add(Diagnostic problem) {
    leftOut.computeIfAbsent(problem, key -> new LinkedHashSet<>());
    return problem;
  }

  /** Notes that a node was left out because of a problem. */
  void leaveOut(Diagnostic problem, String node) {
    add(problem);
    if (!node.equals(problem.node())) {
      leftOut.get(problem).add(node);
    }
  }

  /** All problems, ordered by position. */
  List<Diagnostic> all() {
    Diagnostics all = new Diagnostics();
    leftOut.forEach((problem, nodes) -> all.report(counted(problem, nodes.size())));
    return all.sorted();
  }

  private static Diagnostic counted(Diagnostic problem, int nodes) {
    return nodes == 0
        ? problem
        : problem.withMessage(
            problem.message()
                + (nodes == 1
                    ? " (1 node after it was not checked)"
                    : " (" + nodes + " nodes after it were not checked)"));
  }
}
