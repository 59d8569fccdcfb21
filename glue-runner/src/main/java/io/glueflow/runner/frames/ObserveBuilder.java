// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Observe;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts while the rows pass by. */
final class ObserveBuilder implements OperationBuilder<Observe> {

  private final Observations observations;

  ObserveBuilder(Observations observations) {
    this.observations = observations;
  }

  @Override
  public Dataset<Row> build(Observe observe, StepInputs inputs) {
    return observe.metrics().isEmpty()
        ? inputs.first()
        : observations.observe(inputs.step(), inputs.first(), Columns.of(observe.metrics()));
  }
}
