// SPDX-License-Identifier: Apache-2.0
/** Where columns come from: from outputs back to sources, without a run. */
package io.glueflow.engine.lineage;
