// SPDX-License-Identifier: Apache-2.0
/** Finds out what sources yield without Spark, where that can be known for sure. */
package io.glueflow.engine.discover;
