// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.operation.Write;
import io.glueflow.model.run.Sample;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.RowSampler;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Looks at the first rows of what was written. Costs one small Spark job for each target. */
final class WrittenRows {

  private static final Set<String> READABLE = Set.of("csv", "json", "parquet", "orc");
  private static final int LONGEST_CELL = 200;

  private final SparkSession spark;
  private final PathResolver paths;
  private final int rows;

  WrittenRows(SparkSession spark, PathResolver paths, int rows) {
    this.spark = spark;
    this.paths = paths;
    this.rows = rows;
  }

  Sample sample(Write write, StructType schema) {
    if (!READABLE.contains(write.format()) || write.path().isEmpty()) {
      return Sample.NONE;
    }
    try {
      return RowSampler.sample(
          spark
              .read()
              .format(write.format())
              .schema(schema)
              .options(write.options())
              .load(paths.resolve(write.path())),
          rows,
          LONGEST_CELL);
    } catch (RuntimeException e) {
      // a look at the result must not turn a good run into a failed one
      return Sample.NONE;
    }
  }
}
