// SPDX-License-Identifier: Apache-2.0
/** Spark's SQL understood without Spark: what texts yield, and what is wrong with them. */
package io.glueflow.sql;
