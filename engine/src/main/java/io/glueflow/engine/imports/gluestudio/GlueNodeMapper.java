// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

/** Says in native nodes what a node of a visual job means. */
@FunctionalInterface
interface GlueNodeMapper {

  /**
   * Maps a node.
   *
   * @param node the node; what is not asked of its fields is reported as not carried over
   * @param mapping takes the native nodes and what should be said about them
   */
  void map(GlueNode node, GlueMapping mapping);
}
