// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.Objects;

/**
 * A column of a schema, or a field of a struct.
 *
 * @param name its name as written
 * @param type its type
 * @param nullable whether it may hold null
 * @param comment its comment, empty when there is none
 */
public record Column(String name, DataType type, boolean nullable, String comment) {

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(comment, "comment");
  }

  /** A nullable column without a comment. */
  public static Column of(String name, DataType type) {
    return new Column(name, type, true, "");
  }
}
