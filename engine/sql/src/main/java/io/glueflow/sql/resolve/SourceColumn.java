// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/**
 * A column of what a text reads.
 *
 * @param relation the name of the view or table, empty where rows have no name
 * @param column the column's name as its schema has it
 */
public record SourceColumn(String relation, String column) {}
