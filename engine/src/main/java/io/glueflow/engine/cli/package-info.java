// SPDX-License-Identifier: Apache-2.0
/** The command line. The only package that prints and that ends the process. */
package io.glueflow.engine.cli;
