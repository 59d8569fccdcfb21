// SPDX-License-Identifier: Apache-2.0
/** Validates workflows, starts their runs, draws them and their reports; the command line. */
package io.glueflow.engine;
