// SPDX-License-Identifier: Apache-2.0
/** Secrets: where they come from, and how they are kept out of what is reported. */
package io.glueflow.runner.secret;
