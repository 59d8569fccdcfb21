// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

/**
 * An edge whose nodes are known.
 *
 * @param edge the edge
 * @param source the position of the node whose rows it takes
 * @param target the position of the node that it feeds
 */
record FireLink(FireEdge edge, int source, int target) {}
