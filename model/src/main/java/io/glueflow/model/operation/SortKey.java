// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

/**
 * One key of an order.
 *
 * @param expression what to order by
 * @param descending whether the largest value comes first
 * @param nullsFirst whether nulls come before all values
 */
public record SortKey(Expression expression, boolean descending, boolean nullsFirst) {

  /** The key as it stands in an ORDER BY clause. */
  public String sql() {
    return expression.sql()
        + (descending ? " DESC" : " ASC")
        + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
  }
}
