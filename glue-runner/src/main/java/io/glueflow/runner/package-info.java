// SPDX-License-Identifier: Apache-2.0
/**
 * Executes workflows on Spark.
 *
 * <p>{@link io.glueflow.runner.WorkflowRunner} is the way in for Java programs, {@link
 * io.glueflow.runner.Main} the process that the command line starts.
 */
package io.glueflow.runner;
