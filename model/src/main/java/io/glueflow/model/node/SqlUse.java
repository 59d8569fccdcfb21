// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonString;

/**
 * A text of Spark SQL that a property holds.
 *
 * @param kind what the text is
 * @param text the text with parameters replaced; its characters know where they stand
 */
public record SqlUse(Kind kind, JsonString text) {

  /** What a text of SQL is. */
  public enum Kind {
    EXPRESSION,
    QUERY
  }
}
