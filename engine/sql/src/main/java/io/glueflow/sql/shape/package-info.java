// SPDX-License-Identifier: Apache-2.0
/** What texts look like, whatever their columns are. */
package io.glueflow.sql.shape;
