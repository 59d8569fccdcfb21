// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.FillNulls;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/** Puts a constant in the place of nulls, in columns whose type it fits. */
final class FillNullsBuilder implements OperationBuilder<FillNulls> {

  @Override
  public Dataset<Row> build(FillNulls fill, StepInputs inputs) {
    Dataset<Row> input = inputs.first();
    requirePresent(fill.columns(), List.of(input.columns()));
    List<Column> columns = new ArrayList<>();
    for (StructField field : input.schema().fields()) {
      boolean chosen = fill.columns().isEmpty() || Columns.contains(fill.columns(), field.name());
      Column column = Columns.named(field.name());
      columns.add(
          chosen && fits(fill.value(), field.dataType())
              ? filled(column, field.dataType(), fill.value()).as(field.name())
              : column);
    }
    return input.select(columns.toArray(Column[]::new));
  }

  private static void requirePresent(List<String> wanted, List<String> present) {
    for (String name : wanted) {
      if (!Columns.contains(present, name)) {
        throw new IllegalArgumentException(
            "there is no column '" + name + "'; there are " + String.join(", ", present));
      }
    }
  }

  private static boolean fits(Object value, DataType type) {
    if (value instanceof Number) {
      return type instanceof NumericType;
    }
    return value instanceof Boolean ? type instanceof BooleanType : type instanceof StringType;
  }

  private static Column filled(Column column, DataType type, Object value) {
    boolean canBeNaN = type instanceof DoubleType || type instanceof FloatType;
    Column number = canBeNaN ? functions.nanvl(column, functions.lit(null).cast(type)) : column;
    return functions.coalesce(number, functions.lit(value).cast(type));
  }
}
