// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import java.util.List;

/**
 * What differs in the rows that a node writes.
 *
 * @param node the id of the node
 * @param columns the columns that came, went, or have another type; types in Spark's DDL
 * @param reordered whether the columns that stayed come in another order
 * @param known whether all columns are known before a run, on both sides
 */
public record OutputChange(
    String node, List<ValueChange> columns, boolean reordered, boolean known) {

  public OutputChange {
    columns = List.copyOf(columns);
  }
}
