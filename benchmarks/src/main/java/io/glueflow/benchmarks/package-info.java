// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the runner against careful hand-written Spark, the checks on documents of growing size,
 * and the start of the command.
 *
 * <p>{@code ./dev bench} lists them. Nothing here is a test.
 */
package io.glueflow.benchmarks;
