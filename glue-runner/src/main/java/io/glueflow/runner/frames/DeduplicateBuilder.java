// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Deduplicate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Keeps one row for each key: any, or the first in an order. */
final class DeduplicateBuilder implements OperationBuilder<Deduplicate> {

  @Override
  public Dataset<Row> build(Deduplicate operation, StepInputs inputs) {
    Dataset<Row> input = inputs.first();
    if (operation.keys().isEmpty()) {
      return input.distinct();
    }
    if (operation.order().isEmpty()) {
      return input.dropDuplicates(operation.keys().toArray(String[]::new));
    }
    String rank = Columns.unused("_glueflow_rank", input);
    Column first =
        functions
            .row_number()
            .over(
                Window.partitionBy(Columns.named(operation.keys()))
                    .orderBy(Columns.order(operation.order())));
    return input
        .withColumn(rank, first)
        .filter(Columns.named(rank).equalTo(1))
        .select(Columns.named(List.of(input.columns())));
  }
}
