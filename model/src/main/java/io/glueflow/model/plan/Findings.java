// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is found while nodes become a plan. A column that rows lack is told once: whoever else needs
 * it, there or in what is made of these rows, follows from that. So does whoever else names a node
 * that does not exist.
 */
public final class Findings {

  /** As far back as rows are followed; keeps the time for a document of mistakes linear. */
  private static final int STEPS_BACK = 500;

  private final List<Diagnostic> independent = new ArrayList<>();
  private final List<Root> roots = new ArrayList<>();
  private final Map<String, Root> missingNodes = new HashMap<>();
  private final IdentityHashMap<Step, Map<String, Root>> lacking = new IdentityHashMap<>();
  private int errors;

  /** A problem, and what follows from it. */
  private record Root(Diagnostic problem, LinkedHashSet<Diagnostic> follows) {}

  Findings() {}

  /** Reports a problem that follows from no other. */
  public void report(Diagnostic problem) {
    independent.add(problem);
    errors += problem.isError() ? 1 : 0;
  }

  /**
   * Reports that rows lack a column.
   *
   * @param problem what is wrong
   * @param column the column that is asked for
   * @param rows the step that yields the rows
   */
  public void missing(Diagnostic problem, String column, Step rows) {
    errors++;
    String name = column.toLowerCase(Locale.ROOT);
    Optional<Root> earlier = earlier(rows, name);
    Root root = earlier.orElseGet(() -> open(problem));
    if (!problem.equals(root.problem())) {
      root.follows().add(problem);
    }
    mark(rows, name, root);
  }

  /** Reports that a node is named that does not exist. */
  void missingNode(Diagnostic problem, String id) {
    Root root = missingNodes.get(id);
    if (root == null) {
      missingNodes.put(id, open(problem));
    } else {
      root.follows().add(problem);
    }
  }

  private Root open(Diagnostic problem) {
    Root root = new Root(problem, new LinkedHashSet<>());
    roots.add(root);
    return root;
  }

  /** How many errors were found so far. */
  int errors() {
    return errors;
  }

  void addTo(Diagnostics diagnostics) {
    diagnostics.reportAll(independent);
    roots.forEach(
        root -> diagnostics.report(root.problem().withFollows(List.copyOf(root.follows()))));
  }

  private Optional<Root> earlier(Step rows, String name) {
    Deque<Step> pending = new ArrayDeque<>(List.of(rows));
    for (int i = 0; i < STEPS_BACK && !pending.isEmpty(); i++) {
      Step step = pending.pop();
      Root root = lacking.getOrDefault(step, Map.of()).get(name);
      if (root != null) {
        return Optional.of(root);
      }
      step.inputs().stream().filter(input -> lacks(input, name)).forEach(pending::push);
    }
    return Optional.empty();
  }

  /** Of rows that were put together it is not known which of them should have the column. */
  private void mark(Step rows, String name, Root root) {
    Step step = rows;
    for (int i = 0; i < STEPS_BACK; i++) {
      lacking.computeIfAbsent(step, key -> new HashMap<>()).putIfAbsent(name, root);
      if (step.inputs().size() != 1 || !lacks(step.inputs().get(0), name)) {
        return;
      }
      step = step.inputs().get(0);
    }
  }

  private static boolean lacks(Step step, String name) {
    Schema schema = step.schema();
    return !schema.mayHave(name);
  }
}
