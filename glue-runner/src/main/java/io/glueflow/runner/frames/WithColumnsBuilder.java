// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.WithColumns;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Adds or replaces columns in one projection. Spark's own {@code withColumns(Map)} forgets the
 * order of the map.
 */
final class WithColumnsBuilder implements OperationBuilder<WithColumns> {

  @Override
  public Dataset<Row> build(WithColumns operation, StepInputs inputs) {
    Dataset<Row> input = inputs.first();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : input.columns()) {
      columns.put(name.toLowerCase(Locale.ROOT), Columns.named(name));
    }
    for (NamedExpression change : operation.columns()) {
      columns.put(change.name().toLowerCase(Locale.ROOT), Columns.of(change));
    }
    return input.select(columns.values().toArray(Column[]::new));
  }
}
