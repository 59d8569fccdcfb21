// SPDX-License-Identifier: Apache-2.0
/** Connections, databases and tables. */
package io.glueflow.localglue.catalog;
