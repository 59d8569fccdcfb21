// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.Location;

/**
 * A connection between two nodes.
 *
 * @param number its number, by which edges of one node are ordered; -1 when it has none
 * @param source the id of the node whose rows it takes
 * @param target the id of the node that it feeds
 * @param sourceAnchor the name of the output, empty when it has none
 * @param targetAnchor the name of the input, empty when it has none
 * @param location where it stands
 */
record FireEdge(
    long number,
    String source,
    String target,
    String sourceAnchor,
    String targetAnchor,
    Location location) {

  boolean isNumbered() {
    return number >= 0;
  }
}
