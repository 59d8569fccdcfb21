// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.stddev;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Describes each column of a frame by one row: how many rows and nulls there are, about how many
 * different values, the smallest and largest one, mean and standard deviation. All of it comes out
 * of a single aggregation.
 */
final class ProfileFunction implements FrameFunction {

  @Override
  public Dataset<Row> apply(List<Dataset<Row>> inputs, Map<String, String> arguments) {
    Dataset<Row> input = inputs.get(0);
    Column[] profiles =
        Arrays.stream(input.schema().fields()).map(ProfileFunction::profile).toArray(Column[]::new);
    return input.agg(array(profiles).as("profiles")).select(inline(Columns.named("profiles")));
  }

  private static Column profile(StructField field) {
    Column column = Columns.named(field.name());
    boolean atomic = isAtomic(field);
    boolean number = field.dataType() instanceof NumericType;
    return struct(
        lit(field.name()).as("column"),
        lit(field.dataType().sql()).as("type"),
        count(lit(1)).as("rows"),
        count(lit(1)).minus(count(column)).as("nulls"),
        (atomic ? approx_count_distinct(column) : nothing("bigint")).as("distinct"),
        (atomic ? min(column).cast("string") : nothing("string")).as("min"),
        (atomic ? max(column).cast("string") : nothing("string")).as("max"),
        (number ? avg(column).cast("double") : nothing("double")).as("mean"),
        (number ? stddev(column) : nothing("double")).as("stddev"));
  }

  private static Column nothing(String type) {
    return lit(null).cast(type);
  }

  private static boolean isAtomic(StructField field) {
    return !(field.dataType() instanceof StructType)
        && !(field.dataType() instanceof ArrayType)
        && !(field.dataType() instanceof MapType)
        && !field.dataType().typeName().equals("variant");
  }
}
