// SPDX-License-Identifier: Apache-2.0
/** What the compilers of their languages say about generated programs. */
package io.glueflow.engine.compile.check;
