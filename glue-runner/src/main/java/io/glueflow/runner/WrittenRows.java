// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.operation.Write;
import io.glueflow.model.run.Sample;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.RowSampler;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Looks at the first rows of what was written. Costs one small Spark job for each target. */
final class WrittenRows {

  private static final Set<String> READABLE = Set.of("csv", "json", "parquet", "orc");
  private static final int LONGEST_CELL = 200;

  private final PathResolver paths;
  private final int rows;

  WrittenRows(PathResolver paths, int rows) {
    this.paths = paths;
    this.rows = rows;
  }

  /**
   * The first rows, read with the settings that they were written with.
   *
   * @param written the frame that was written
   */
  Sample sample(Write write, Dataset<Row> written) {
    if (!READABLE.contains(write.format()) || write.path().isEmpty()) {
      return Sample.NONE;
    }
    try {
      return RowSampler.sample(
          written
              .sparkSession()
              .read()
              .format(write.format())
              .schema(written.schema())
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
