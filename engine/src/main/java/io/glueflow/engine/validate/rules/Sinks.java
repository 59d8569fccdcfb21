// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.NodeInput;
import java.util.HashMap;
import java.util.Map;

/** Tells sinks and notes from nodes that rows flow through. */
final class Sinks {

  private Sinks() {}

  static boolean isSink(CheckedNode node) {
    return node.outputs().isEmpty() && !isNote(node);
  }

  static boolean isNote(CheckedNode node) {
    return node.type().category() == Category.NOTE;
  }

  /** The disabled node behind each node that will not be run, by the id of the latter. */
  static Map<String, String> disabledCauses(Analysis analysis) {
    Map<String, String> causes = new HashMap<>();
    for (CheckedNode node : analysis.order()) {
      if (node.node().disabled()) {
        causes.put(node.id(), node.id());
        continue;
      }
      for (NodeInput input : node.inputs().values()) {
        String cause = causes.get(input.source().node());
        if (cause != null) {
          causes.putIfAbsent(node.id(), cause);
        }
      }
    }
    return causes;
  }

  /** Whether something is wrong with the structure, so that what leads where cannot be told. */
  static boolean isBroken(Analysis analysis) {
    return analysis.nodes().size() < analysis.workflow().nodes().size()
        || analysis.order().size() < analysis.nodes().size()
        || !analysis.nodes().values().stream().allMatch(Sinks::isConnected);
  }

  private static boolean isConnected(CheckedNode node) {
    boolean all = node.inputs().size() == node.node().inputs().size();
    return node.type().inputs() instanceof Inputs.Ports ports
        ? all && node.inputs().size() == ports.names().size()
        : all;
  }
}
