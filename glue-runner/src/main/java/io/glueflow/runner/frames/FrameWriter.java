// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Step;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** Writes the rows that reach a sink. */
final class FrameWriter {

  private final PathResolver paths;
  private final Function<Step, Dataset<Row>> frames;

  /**
   * Makes a writer.
   *
   * @param paths where paths really are
   * @param frames the frames behind steps, to estimate sizes with
   */
  FrameWriter(PathResolver paths, Function<Step, Dataset<Row>> frames) {
    this.paths = paths;
    this.frames = frames;
  }

  void write(Step step, Write write, Dataset<Row> rows) {
    refuseNonsense(write);
    Dataset<Row> cut = new FileCutter(frames).cut(step, write, rows);
    DataFrameWriter<Row> writer = writer(write, cut);
    if (write.path().isEmpty()) {
      writer.mode(saveMode(write.mode())).save();
    } else if (write.files().fileName().isEmpty()) {
      save(write, writer, rows.sparkSession().sparkContext().hadoopConfiguration());
    } else {
      SingleFile file = new SingleFile(rows.sparkSession().sparkContext().hadoopConfiguration());
      file.write(writer, write, paths.resolve(write.path()));
    }
  }

  private void save(Write write, DataFrameWriter<Row> writer, Configuration configuration) {
    String folder = paths.resolve(write.path());
    boolean partitions = write.mode() == WriteMode.OVERWRITE_PARTITIONS;
    SuccessMarker marker = new SuccessMarker(folder, configuration);
    if (partitions || write.mode() == WriteMode.APPEND) {
      marker.remove();
    }
    writer.mode(saveMode(write.mode())).save(folder);
    if (partitions) {
      marker.set();
    }
  }

  /** What writes rows in the way that is asked for, ready except for mode and path. */
  static DataFrameWriter<Row> writer(Write write, Dataset<Row> rows) {
    DataFrameWriter<Row> writer = rows.write().format(write.format()).options(write.options());
    if (write.mode() == WriteMode.OVERWRITE_PARTITIONS) {
      writer = writer.option("partitionOverwriteMode", "dynamic");
    }
    if (write.files().maxRecordsPerFile() > 0) {
      writer = writer.option("maxRecordsPerFile", write.files().maxRecordsPerFile());
    }
    return write.partitionBy().isEmpty()
        ? writer
        : writer.partitionBy(write.partitionBy().toArray(String[]::new));
  }

  static SaveMode saveMode(WriteMode mode) {
    return switch (mode) {
      case ERROR -> SaveMode.ErrorIfExists;
      case APPEND -> SaveMode.Append;
      case OVERWRITE, OVERWRITE_PARTITIONS -> SaveMode.Overwrite;
      case IGNORE -> SaveMode.Ignore;
      case UPSERT -> throw new IllegalArgumentException("Spark cannot upsert");
    };
  }

  /** Without these, Spark would do something else than what was asked for, silently. */
  static void refuseNonsense(Write write) {
    if (write.mode() == WriteMode.UPSERT) {
      throw new IllegalArgumentException("only rows of a database's table can be upserted");
    }
    boolean named = !write.files().fileName().isEmpty();
    if (write.mode() == WriteMode.OVERWRITE_PARTITIONS && write.partitionBy().isEmpty()) {
      throw new IllegalArgumentException(
          "to overwrite partitions, say by which columns the output is partitioned");
    }
    if (named && !write.partitionBy().isEmpty()) {
      throw new IllegalArgumentException(
          "a single file with a name cannot be partitioned into folders");
    }
    if (named && write.path().isEmpty()) {
      throw new IllegalArgumentException("a single file with a name needs a folder to lie in");
    }
  }
}
