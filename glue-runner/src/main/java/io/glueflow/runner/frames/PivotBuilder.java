// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Pivot;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/** Spreads the values of a column over columns. Without values, Spark looks for them by a job. */
final class PivotBuilder implements OperationBuilder<Pivot> {

  @Override
  public Dataset<Row> build(Pivot pivot, StepInputs inputs) {
    Column[] by =
        pivot.by().stream().map(name -> Columns.named(name).as(name)).toArray(Column[]::new);
    Column column = Columns.named(pivot.column());
    RelationalGroupedDataset groups = inputs.first().groupBy(by);
    RelationalGroupedDataset spread =
        pivot.values().isEmpty()
            ? groups.pivot(column)
            : groups.pivot(column, List.<Object>copyOf(pivot.values()));
    return AggregateBuilder.aggregated(spread, Columns.of(pivot.aggregates()));
  }
}
