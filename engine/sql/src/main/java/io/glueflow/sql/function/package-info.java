// SPDX-License-Identifier: Apache-2.0
/** Spark's built-in functions: what they take, and what they yield. */
package io.glueflow.sql.function;
