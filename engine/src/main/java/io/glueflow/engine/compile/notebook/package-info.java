// SPDX-License-Identifier: Apache-2.0
/** Jupyter notebooks for the interactive sessions of AWS Glue. */
package io.glueflow.engine.compile.notebook;
