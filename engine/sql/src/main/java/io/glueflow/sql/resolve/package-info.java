// SPDX-License-Identifier: Apache-2.0
/**
 * What names and values of a SQL text mean: names are looked up in a scope, types inferred by
 * Spark's rules. What cannot be known is UNKNOWN, and never part of a problem.
 */
package io.glueflow.sql.resolve;
