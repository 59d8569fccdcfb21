// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

/** Says which rules a node of Fire checks. */
@FunctionalInterface
interface FireRuleSource {

  /**
   * Adds the rules.
   *
   * @param fields the settings of the node
   * @param rules takes the rules
   */
  void add(FireFields fields, FireRules rules);
}
