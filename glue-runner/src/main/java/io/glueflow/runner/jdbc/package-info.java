// SPDX-License-Identifier: Apache-2.0
/** Databases: what they say differently, and what Spark's own JDBC source cannot do. */
package io.glueflow.runner.jdbc;
