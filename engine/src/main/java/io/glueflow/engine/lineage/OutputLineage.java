// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import java.util.List;

/**
 * Where what a node writes comes from.
 *
 * @param node the id of the node
 * @param dataset what it writes
 * @param columns its columns, as far as they are known
 * @param rows the columns of sources that decide which rows there are, and in which order
 * @param complete whether all columns, and all that they depend on, are known before a run
 */
public record OutputLineage(
    String node,
    Dataset dataset,
    List<ColumnLineage> columns,
    List<Origin> rows,
    boolean complete) {

  public OutputLineage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
