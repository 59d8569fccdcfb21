// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.RenameColumns;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives all columns their names at once, so that two columns can swap theirs. */
final class RenameColumnsBuilder implements OperationBuilder<RenameColumns> {

  @Override
  public Dataset<Row> build(RenameColumns operation, StepInputs inputs) {
    String[] names =
        Arrays.stream(inputs.first().columns()).map(operation::nameOf).toArray(String[]::new);
    Columns.requireDistinct(Arrays.asList(names), "choose other names");
    return inputs.first().toDF(names);
  }
}
