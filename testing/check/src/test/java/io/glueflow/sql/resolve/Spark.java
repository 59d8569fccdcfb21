// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.SparkLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.package$;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** A session that analyzes and runs nothing. */
final class Spark {

  /** The line of the Spark that runs the tests. */
  static final SparkLine LINE = SparkLine.of(package$.MODULE$.SPARK_VERSION());

  private Spark() {}

  /** A session that is not in ANSI mode, as nothing here is. */
  static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.ansi.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }

  static Dataset<Row> empty(SparkSession session, String columns) {
    return session.createDataFrame(List.of(), StructType.fromDDL(columns));
  }

  /** The columns of a frame; none when Spark refuses it. */
  static Optional<StructType> analyzed(Supplier<Dataset<Row>> frame) {
    try {
      return Optional.of(frame.get().schema());
    } catch (Exception e) {
      return Optional.empty();
    }
  }
}
