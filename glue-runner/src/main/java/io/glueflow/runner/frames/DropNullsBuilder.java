// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.Sql;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Drops rows with nulls. As everywhere in Spark's {@code na}, NaN counts as null. */
final class DropNullsBuilder implements OperationBuilder<DropNulls> {

  @Override
  public Dataset<Row> build(DropNulls operation, StepInputs inputs) {
    List<String> columns =
        operation.columns().isEmpty() ? List.of(inputs.first().columns()) : operation.columns();
    int atLeast = operation.minNonNulls() == 0 ? columns.size() : operation.minNonNulls();
    String[] names = columns.stream().map(Sql::identifier).toArray(String[]::new);
    return inputs.first().na().drop(atLeast, names);
  }
}
