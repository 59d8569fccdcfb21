// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

/**
 * A column of a source that a column depends on.
 *
 * @param column the column, of the node that reads it
 * @param dataset what the node reads
 * @param how how the column depends on it, all nodes between together
 */
public record Origin(ColumnId column, Dataset dataset, Transformation how) {}
