// SPDX-License-Identifier: Apache-2.0
/** Reads workflows that were drawn in Fire (Sparkflows). */
package io.glueflow.engine.imports.fire;
