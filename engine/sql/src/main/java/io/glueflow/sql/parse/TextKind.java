// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

/** What a text is to be. */
enum TextKind {
  EXPRESSION,
  DATA_TYPE,
  TABLE_SCHEMA,
  QUERY
}
