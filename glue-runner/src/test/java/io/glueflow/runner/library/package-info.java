// SPDX-License-Identifier: Apache-2.0
/** What the documented examples of node types need to run. */
package io.glueflow.runner.library;
