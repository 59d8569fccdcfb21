// SPDX-License-Identifier: Apache-2.0
/** glueflow as a library: workflows are validated, submitted and followed from a program. */
package io.glueflow.engine.api;
