// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Aggregate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Groups and aggregates. */
final class AggregateBuilder implements OperationBuilder<Aggregate> {

  @Override
  public Dataset<Row> build(Aggregate aggregate, StepInputs inputs) {
    List<String> names = new ArrayList<>();
    aggregate.by().forEach(column -> names.add(column.name()));
    aggregate.aggregates().forEach(column -> names.add(column.name()));
    Columns.requireDistinct(names, "name the aggregates differently");

    RelationalGroupedDataset groups = group(aggregate, inputs.first());
    if (aggregate.aggregates().isEmpty()) {
      return groups.agg(functions.count(functions.lit(1))).select(Columns.named(names));
    }
    return aggregated(groups, Columns.of(aggregate.aggregates()));
  }

  private static RelationalGroupedDataset group(Aggregate aggregate, Dataset<Row> input) {
    Column[] by = Columns.of(aggregate.by());
    return switch (aggregate.grouping()) {
      case GROUP -> input.groupBy(by);
      case ROLLUP -> input.rollup(by);
      case CUBE -> input.cube(by);
    };
  }

  static Dataset<Row> aggregated(RelationalGroupedDataset groups, Column[] aggregates) {
    return groups.agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length));
  }
}
