// SPDX-License-Identifier: Apache-2.0
/** Reads visual jobs of AWS Glue Studio. */
package io.glueflow.engine.imports.gluestudio;
