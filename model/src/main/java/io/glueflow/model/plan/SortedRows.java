// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.WithColumns;
import java.util.Set;

/** Tells steps whose rows come in an order that somebody asked for. */
public final class SortedRows {

  private static final Set<Class<? extends Operation>> KEEP_ORDER =
      Set.of(
          DropColumns.class,
          DropNulls.class,
          ExpectSchema.class,
          FillNulls.class,
          Filter.class,
          Limit.class,
          Observe.class,
          Project.class,
          RenameColumns.class,
          WithColumns.class);

  private SortedRows() {}

  /** Whether all rows of a step are in order. */
  public static boolean isSorted(Step step) {
    Step current = step;
    while (KEEP_ORDER.contains(current.operation().getClass())) {
      current = current.inputs().get(0);
    }
    return current.operation() instanceof Sort sort && !sort.withinPartitions();
  }
}
