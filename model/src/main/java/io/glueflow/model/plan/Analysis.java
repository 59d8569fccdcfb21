// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow as far as it could be understood. Without errors among the diagnostics that come with
 * it, the plan is complete and can be executed.
 *
 * @param workflow the document
 * @param nodes the nodes whose type is known, by id, in the order of the document
 * @param order the same in an order in which each comes after those it reads, without cycles
 * @param plan what could be lowered; disabled nodes and all that depends on them are left out
 */
public record Analysis(
    Workflow workflow, Map<String, CheckedNode> nodes, List<CheckedNode> order, Plan plan) {

  public Analysis {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    order = List.copyOf(order);
  }

  /** The node of this id, of those whose type is known. */
  public Node node(String id) {
    return nodes.get(id).node();
  }

  /** The step behind an output, if its node could be lowered. */
  public Optional<Step> step(NodeOutput output) {
    return Optional.ofNullable(plan.outputs().get(output));
  }
}
