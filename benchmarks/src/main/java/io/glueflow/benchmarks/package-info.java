// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the product against careful hand-written code in the same JVM.
 *
 * <p>Run with {@code ./dev bench}. Prints ratios; nothing here is a test.
 */
package io.glueflow.benchmarks;
