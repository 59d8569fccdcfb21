// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.DropColumns;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Selects what is left. Spark's own {@code drop} takes a dot in a name for a path. */
final class DropColumnsBuilder implements OperationBuilder<DropColumns> {

  @Override
  public Dataset<Row> build(DropColumns operation, StepInputs inputs) {
    List<String> kept =
        Arrays.stream(inputs.first().columns())
            .filter(name -> !Columns.contains(operation.columns(), name))
            .toList();
    return inputs.first().select(Columns.named(kept));
  }
}
