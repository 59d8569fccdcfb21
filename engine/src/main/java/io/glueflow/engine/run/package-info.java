// SPDX-License-Identifier: Apache-2.0
/** Runs a workflow on embedded Spark in a child process. */
package io.glueflow.engine.run;
