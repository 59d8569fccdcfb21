// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Optional;

/**
 * What a join does with columns that both sides have.
 *
 * @param kind what happens to them
 * @param leftSuffix what is put behind the left column's name; used by {@link Kind#SUFFIX} only
 * @param rightSuffix what is put behind the right column's name; used by {@link Kind#SUFFIX} only
 */
public record ClashRule(Kind kind, String leftSuffix, String rightSuffix) {

  /** What happens to columns that both sides have. */
  public enum Kind {
    /** The run stops before it reads anything. */
    ERROR,
    /** The left side's column is kept. */
    LEFT,
    /** The right side's column is kept. */
    RIGHT,
    /** Both are kept, with suffixes. */
    SUFFIX
  }

  /** The name of a left column in the result, empty when it is left out. */
  public Optional<String> leftName(String column, Schema right) {
    return name(column, right, Kind.RIGHT, leftSuffix);
  }

  /** The name of a right column in the result, empty when it is left out. */
  public Optional<String> rightName(String column, Schema left) {
    return name(column, left, Kind.LEFT, rightSuffix);
  }

  private Optional<String> name(String column, Schema other, Kind loses, String suffix) {
    if (other.column(column).isEmpty()) {
      return Optional.of(column);
    }
    if (kind == loses) {
      return Optional.empty();
    }
    return Optional.of(kind == Kind.SUFFIX ? column + suffix : column);
  }
}
