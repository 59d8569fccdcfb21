// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.json.Location;

/**
 * One connection of a node: which of its inputs reads which output.
 *
 * @param port the input's name as written, empty when the document gives inputs by position
 * @param source the output that is read
 * @param location where the reference stands
 */
public record NodeInput(String port, NodeOutput source, Location location) {}
