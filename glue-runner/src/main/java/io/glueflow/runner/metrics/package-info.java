// SPDX-License-Identifier: Apache-2.0
/** What Spark counts while it executes: rows per output, what was written, progress. */
package io.glueflow.runner.metrics;
