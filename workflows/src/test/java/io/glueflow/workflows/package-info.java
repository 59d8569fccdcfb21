// SPDX-License-Identifier: Apache-2.0
/** Runs the example workflows and compares what they give with what is expected. */
package io.glueflow.workflows;
