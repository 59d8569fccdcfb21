// SPDX-License-Identifier: Apache-2.0
/** Failures, told on the user's own node. */
package io.glueflow.runner.failure;
