// SPDX-License-Identifier: Apache-2.0
/**
 * A run as a job of AWS Glue. The Scala main class hands everything over to {@link
 * io.glueflow.runner.glue.GlueMain}, with a {@link io.glueflow.runner.glue.GlueBridge} to what only
 * Glue's library can do.
 */
package io.glueflow.runner.glue;
