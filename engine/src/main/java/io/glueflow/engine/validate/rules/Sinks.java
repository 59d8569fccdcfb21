// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.model.node.Category;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;

/** Tells sinks and notes from nodes that rows flow through. */
final class Sinks {

  private Sinks() {}

  static boolean isSink(CheckedNode node) {
    return node.outputs().isEmpty() && !isNote(node);
  }

  static boolean isNote(CheckedNode node) {
    return node.type().category() == Category.NOTE;
  }

  /** Whether something is wrong with the structure, so that what leads where cannot be told. */
  static boolean isBroken(Analysis analysis) {
    return analysis.nodes().size() < analysis.workflow().nodes().size()
        || analysis.order().size() < analysis.nodes().size();
  }
}
