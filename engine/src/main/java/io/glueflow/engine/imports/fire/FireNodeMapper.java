// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

/** Says in native nodes what a Fire node means. */
@FunctionalInterface
interface FireNodeMapper {

  /**
   * Maps a node.
   *
   * @param node the node; what is not asked of its fields is reported as not carried over
   * @param mapping takes the native nodes and what should be said about them
   */
  void map(FireNode node, FireMapping mapping);
}
