// SPDX-License-Identifier: Apache-2.0
/** Where the tables of Spark's functions come from. */
package io.glueflow.sql.function;
