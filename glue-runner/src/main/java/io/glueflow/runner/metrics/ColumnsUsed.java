// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Finds out which columns of a frame are needed by others that are built on it. */
public final class ColumnsUsed {

  private ColumnsUsed() {}

  /**
   * The columns of a frame whose values other frames refer to, in the frame's order. A column that
   * the optimizer replaced by its own definition is not among them.
   */
  public static List<String> of(Dataset<Row> frame, List<Dataset<Row>> consumers) {
    Set<Long> used = new HashSet<>();
    for (Dataset<Row> consumer : consumers) {
      LogicalPlan plan = consumer.queryExecution().optimizedPlan();
      ScalaBridge.output(plan).forEach(attribute -> used.add(id(attribute)));
      collect(plan, used);
    }
    return ScalaBridge.output(frame.queryExecution().analyzed()).stream()
        .filter(attribute -> used.contains(id(attribute)))
        .map(attribute -> ((Attribute) attribute).name())
        .toList();
  }

  private static void collect(LogicalPlan root, Set<Long> used) {
    Deque<LogicalPlan> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      LogicalPlan plan = pending.pop();
      ScalaBridge.references(plan).forEach(attribute -> used.add(id(attribute)));
      ScalaBridge.children(plan).forEach(pending::push);
    }
  }

  private static long id(Object attribute) {
    return ((Attribute) attribute).exprId().id();
  }
}
