// SPDX-License-Identifier: Apache-2.0
/** Measures glueflow against hand-written Spark. */
package io.glueflow.benchmarks;
