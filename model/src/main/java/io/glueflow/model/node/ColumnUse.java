// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Location;

/**
 * A column of an input that a property names.
 *
 * @param column the column's name
 * @param port the input it belongs to, empty for every input of the node
 * @param location where the name stands
 */
public record ColumnUse(String column, String port, Location location) {}
