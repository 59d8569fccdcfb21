// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

/**
 * What a run says about one output of a node, or about what a sink took in.
 *
 * @param port the output's name; {@code in} for a sink
 * @param rows how many rows passed
 * @param schema the columns in Spark's DDL syntax, empty when not known
 * @param sample some of the rows, {@link Sample#NONE} when none were taken
 */
public record OutputReport(String port, RowCount rows, String schema, Sample sample) {}
