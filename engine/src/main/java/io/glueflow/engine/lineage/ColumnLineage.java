// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.type.Column;
import java.util.List;

/**
 * Where a column that is written comes from.
 *
 * @param column the column
 * @param origins the columns of sources that its values are made of; empty for a constant
 */
public record ColumnLineage(Column column, List<Origin> origins) {

  public ColumnLineage {
    origins = List.copyOf(origins);
  }
}
