// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Finds out which columns of a frame are needed by others that are built on it. */
public final class ColumnsUsed {

  /** How Spark prints the functions that ask where a row was read from. */
  private static final String FILE_FUNCTION = "input_file_";

  private ColumnsUsed() {}

  /**
   * The columns of a frame whose values others need, in the frame's order.
   *
   * @param source a frame without a definition, which the optimizer cannot look into
   * @param consumers frames built on it
   * @return empty when a consumer asks which file a row was read from, so that it needs more than
   *     columns
   */
  public static Optional<List<String>> of(Dataset<Row> source, List<Dataset<Row>> consumers) {
    Set<Long> used = new HashSet<>();
    for (Dataset<Row> consumer : consumers) {
      LogicalPlan plan = consumer.queryExecution().optimizedPlan();
      ScalaBridge.output(plan).forEach(attribute -> used.add(id(attribute)));
      if (asksForFiles(plan, used)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        ScalaBridge.output(source.queryExecution().analyzed()).stream()
            .filter(attribute -> used.contains(id(attribute)))
            .map(attribute -> ((Attribute) attribute).name())
            .toList());
  }

  private static boolean asksForFiles(LogicalPlan root, Set<Long> used) {
    Deque<LogicalPlan> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      LogicalPlan plan = pending.pop();
      ScalaBridge.references(plan).forEach(attribute -> used.add(id(attribute)));
      if (ScalaBridge.expressions(plan).stream()
          .anyMatch(expression -> expression.toString().contains(FILE_FUNCTION))) {
        return true;
      }
      ScalaBridge.children(plan).forEach(pending::push);
    }
    return false;
  }

  private static long id(Object attribute) {
    return ((Attribute) attribute).exprId().id();
  }
}
