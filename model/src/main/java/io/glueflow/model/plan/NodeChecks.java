// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import java.util.List;

/** What else is checked of nodes while they become a plan. */
public interface NodeChecks {

  /** Checks nothing else. */
  NodeChecks NONE = (node, steps, findings) -> {};

  /**
   * Checks a node that is not disabled.
   *
   * @param node the node
   * @param steps its operations, which know the schemas of their rows as far as those can be known;
   *     none when something is wrong with the node itself
   * @param findings where problems are reported
   */
  void check(CheckedNode node, List<Step> steps, Findings findings);
}
