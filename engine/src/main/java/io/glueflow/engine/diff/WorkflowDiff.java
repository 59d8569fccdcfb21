// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import java.util.List;

/**
 * What two workflows differ in.
 *
 * @param settings its name, and settings of its Glue job
 * @param parameters its parameters
 * @param nodes its nodes, in the order of the second workflow, those that went at the end
 * @param outputs what that means for the rows of nodes that write in both workflows
 */
public record WorkflowDiff(
    List<ValueChange> settings,
    List<ValueChange> parameters,
    List<NodeChange> nodes,
    List<OutputChange> outputs) {

  public WorkflowDiff {
    settings = List.copyOf(settings);
    parameters = List.copyOf(parameters);
    nodes = List.copyOf(nodes);
    outputs = List.copyOf(outputs);
  }

  /** Whether both workflows do the same. */
  public boolean isEmpty() {
    return settings.isEmpty() && parameters.isEmpty() && nodes.isEmpty() && outputs.isEmpty();
  }
}
