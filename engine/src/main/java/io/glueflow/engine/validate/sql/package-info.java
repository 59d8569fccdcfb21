// SPDX-License-Identifier: Apache-2.0
/**
 * What Spark's analyzer would refuse, or take otherwise than it seems: SQL texts, and operations.
 */
package io.glueflow.engine.validate.sql;
