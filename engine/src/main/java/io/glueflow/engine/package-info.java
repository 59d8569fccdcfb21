// SPDX-License-Identifier: Apache-2.0
/** Imports, validates, compiles, launches, submits and tracks workflows. */
package io.glueflow.engine;
