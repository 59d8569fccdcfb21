// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.execution.LogicalRDD;

/** Finds out which columns of a frame are needed by others that are built on it. */
public final class ColumnsUsed {

  /** How Spark prints the functions that ask where a row was read from. */
  private static final String FILE_FUNCTION = "input_file_";

  private final LogicalRDD source;
  private final Set<Integer> positions = new TreeSet<>();
  private boolean asksForFiles;

  private ColumnsUsed(LogicalRDD source) {
    this.source = source;
  }

  /**
   * The columns of a frame whose values others need, in the frame's order.
   *
   * @param source a frame over an RDD, which the optimizer cannot look into
   * @param consumers frames built on it
   * @return empty when a consumer asks which file a row was read from, so that it needs more than
   *     columns
   */
  public static Optional<List<String>> of(Dataset<Row> source, List<Dataset<Row>> consumers) {
    ColumnsUsed columns = new ColumnsUsed((LogicalRDD) source.queryExecution().analyzed());
    consumers.forEach(consumer -> columns.visit(consumer.queryExecution().optimizedPlan()));
    String[] names = source.columns();
    return columns.asksForFiles
        ? Optional.empty()
        : Optional.of(columns.positions.stream().map(position -> names[position]).toList());
  }

  private void visit(LogicalPlan root) {
    Set<Long> used = new HashSet<>();
    List<LogicalRDD> sources = new ArrayList<>();
    ScalaBridge.output(root).forEach(attribute -> used.add(id(attribute)));
    Deque<LogicalPlan> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      LogicalPlan plan = pending.pop();
      ScalaBridge.references(plan).forEach(attribute -> used.add(id(attribute)));
      asksForFiles |=
          ScalaBridge.expressions(plan).stream()
              .anyMatch(expression -> expression.toString().contains(FILE_FUNCTION));
      if (plan instanceof LogicalRDD leaf && leaf.rdd() == source.rdd()) {
        sources.add(leaf);
      }
      if (plan instanceof Union) {
        // it takes columns by their places, and names only those of its first input
        for (LogicalPlan child : ScalaBridge.children(plan)) {
          ScalaBridge.output(child).forEach(attribute -> used.add(id(attribute)));
        }
      }
      ScalaBridge.children(plan).forEach(pending::push);
      for (LogicalPlan subquery : ScalaBridge.subqueries(plan)) {
        ScalaBridge.output(subquery).forEach(attribute -> used.add(id(attribute)));
        pending.push(subquery);
      }
    }
    // where the source is joined with itself, each side has names of its own for the same columns
    for (LogicalRDD leaf : sources) {
      List<Object> output = ScalaBridge.output(leaf);
      for (int i = 0; i < output.size(); i++) {
        if (used.contains(id(output.get(i)))) {
          positions.add(i);
        }
      }
    }
  }

  private static long id(Object attribute) {
    return ((Attribute) attribute).exprId().id();
  }
}
