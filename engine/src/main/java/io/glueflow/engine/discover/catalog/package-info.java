// SPDX-License-Identifier: Apache-2.0
/** Schemas of tables, asked of the Data Catalog. */
package io.glueflow.engine.discover.catalog;
