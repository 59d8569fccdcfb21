// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

/**
 * One column that another one depends on, from node to node.
 *
 * @param from the column it depends on
 * @param to the column
 * @param how how it depends on it
 */
public record ColumnEdge(ColumnId from, ColumnId to, Transformation how) {}
