// SPDX-License-Identifier: Apache-2.0
/** Connections to databases: where they come from, and what about them is secret. */
package io.glueflow.runner.connection;
