// SPDX-License-Identifier: Apache-2.0
/**
 * What Spark's plans and counters say: rows and time per output, what was written, progress, which
 * columns are needed.
 */
package io.glueflow.runner.metrics;
