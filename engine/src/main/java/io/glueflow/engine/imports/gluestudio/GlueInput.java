// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.Location;

/**
 * An input of a node.
 *
 * @param node the id of the node that it names
 * @param rows its rows
 * @param location where it is named
 */
record GlueInput(String node, RowSource rows, Location location) {}
