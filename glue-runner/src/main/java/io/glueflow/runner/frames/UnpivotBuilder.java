// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Unpivot;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Turns columns into rows. As in Spark, the values must have a common type: INT and BIGINT meet in
 * BIGINT, while a number and a text do not meet and need a cast first.
 */
final class UnpivotBuilder implements OperationBuilder<Unpivot> {

  @Override
  public Dataset<Row> build(Unpivot unpivot, StepInputs inputs) {
    List<String> names = new ArrayList<>(unpivot.keep());
    names.add(unpivot.nameColumn());
    names.add(unpivot.valueColumn());
    Columns.requireDistinct(names, "name the new columns differently");

    Column[] keep = Columns.named(unpivot.keep());
    Column[] values = Columns.named(unpivot.valuesIn(List.of(inputs.first().columns())));
    return inputs
        .first()
        .unpivot(keep, values, unpivot.nameColumn(), unpivot.valueColumn())
        .toDF(names.toArray(String[]::new));
  }
}
