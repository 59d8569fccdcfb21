// SPDX-License-Identifier: Apache-2.0
/** What can be known to go wrong on Glue before anything is sent there. */
package io.glueflow.engine.preflight;
