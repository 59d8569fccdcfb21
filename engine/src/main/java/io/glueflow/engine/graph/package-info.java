// SPDX-License-Identifier: Apache-2.0
/** Pictures of workflows. */
package io.glueflow.engine.graph;
