// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.metrics;

import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import scala.Option;

/**
 * Marks Spark's logical plans with the outputs of nodes.
 *
 * <p>The optimizer hands a tag on to what it puts in a plan's place, and what it puts there yields
 * the same rows. So the operator that is linked to a tagged plan yields the rows of that output;
 * where the optimizer melted nodes into one, the inner tags are lost and their rows unknown.
 */
public final class OutputTags {

  private static final TreeNodeTag<String> TAG = new TreeNodeTag<>("glueflow.outputs");
  private static final String SEPARATOR = "\n";

  private OutputTags() {}

  /**
   * Marks a frame as an output, down to the first plan that does not hand on each row it takes:
   * what stands above it is likely to be melted into something else.
   */
  public static void mark(Dataset<Row> frame, NodeOutput output) {
    rowForRow(frame).forEach(plan -> add(plan, output));
  }

  /** The outputs of which Spark's own plan says that they have as many rows as a frame. */
  public static Set<NodeOutput> withTheRowsOf(Dataset<Row> frame) {
    Set<NodeOutput> outputs = new LinkedHashSet<>();
    for (LogicalPlan plan : rowForRow(frame)) {
      outputs(plan).forEach(output -> outputs.add(NodeOutput.parse(output)));
    }
    return outputs;
  }

  /** The plan of a frame, and those below it whose rows it hands on one for one. */
  private static List<LogicalPlan> rowForRow(Dataset<Row> frame) {
    LogicalPlan plan = frame.queryExecution().analyzed();
    List<LogicalPlan> plans = new ArrayList<>(List.of(plan));
    while (preservesRows(plan)) {
      plan = ScalaBridge.children(plan).get(0);
      plans.add(plan);
    }
    return plans;
  }

  private static void add(LogicalPlan plan, NodeOutput output) {
    Set<String> outputs = new LinkedHashSet<>(outputs(plan));
    outputs.add(output.toString());
    plan.setTagValue(TAG, String.join(SEPARATOR, outputs));
  }

  private static boolean preservesRows(LogicalPlan plan) {
    return switch (plan.getClass().getSimpleName()) {
      case "Project",
          "SubqueryAlias",
          "Sort",
          "Window",
          "CollectMetrics",
          "RepartitionByExpression",
          "Repartition",
          "ResolvedHint" ->
          true;
      default -> false;
    };
  }

  /** The outputs a plan is marked as. */
  static List<String> outputs(LogicalPlan plan) {
    Option<String> value = plan.getTagValue(TAG);
    return value.isEmpty() ? List.of() : List.of(value.get().split(SEPARATOR));
  }
}
