// SPDX-License-Identifier: Apache-2.0
/** How names, values and columns are written in the languages that programs are generated in. */
package io.glueflow.engine.compile.code;
