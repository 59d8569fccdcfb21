// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.jdbc.JdbcUtils;
import org.apache.spark.sql.jdbc.JdbcDialects;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;

/**
 * Finds out whether a sink takes columns, without touching its target: Spark's own writer writes
 * the columns, and no row, to a folder of scratch.
 */
final class SinkBinding {

  private static final String DEFAULT_FORMAT = "parquet";

  /** A URL that no dialect of a database claims. */
  private static final String ANY_DATABASE = "jdbc:";

  private SinkBinding() {}

  /**
   * Has a sink checked.
   *
   * @param folder a path where nothing is yet
   */
  static void bind(Operation sink, Dataset<Row> rows, String folder) {
    if (sink instanceof Write write) {
      FrameWriter.refuseNonsense(write);
      if (!write.path().isEmpty()) {
        write(write, rows, folder);
      }
    } else if (sink instanceof WriteTable table && table.mode() != WriteMode.APPEND) {
      write(asFiles(table), rows, folder);
    } else if (sink instanceof WriteJdbc) {
      requireTypesOfDatabases(rows);
    }
  }

  private static void write(Write write, Dataset<Row> rows, String folder) {
    Dataset<Row> none = rows.sparkSession().createDataFrame(List.<Row>of(), rows.schema());
    FrameWriter.writer(write, none).save(folder);
  }

  /** A table that is made holds files of its format. */
  private static Write asFiles(WriteTable table) {
    return new Write(
        table.format().isEmpty() ? DEFAULT_FORMAT : table.format(),
        "",
        table.mode(),
        table.partitionBy(),
        table.options(),
        FileLayout.DEFAULT);
  }

  /** Some databases have arrays; which one this is, is not known here. */
  private static void requireTypesOfDatabases(Dataset<Row> rows) {
    for (StructField field : rows.schema().fields()) {
      if (!(field.dataType() instanceof ArrayType)) {
        JdbcUtils.getJdbcType(field.dataType(), JdbcDialects.get(ANY_DATABASE));
      }
    }
  }
}
