// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

/**
 * How a column depends on another, in the terms of OpenLineage's column lineage facet. The first
 * three say what a value is made of, from the least change to the most; the others what decides
 * which rows there are, and in which order.
 */
public enum Transformation {
  IDENTITY,
  TRANSFORMATION,
  AGGREGATION,
  FILTER,
  JOIN,
  GROUP_BY,
  SORT;

  /** Whether values are made of the other column's values. */
  public boolean isDirect() {
    return compareTo(AGGREGATION) <= 0;
  }

  /** One after the other: what changes more says what it is. */
  Transformation then(Transformation next) {
    return compareTo(next) > 0 ? this : next;
  }
}
