// SPDX-License-Identifier: Apache-2.0
/** Executes the sinks of a plan. */
package io.glueflow.runner.execute;
