// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  private Spark() {}

  /** A session of Spark 3.5: the rules of 4.1 in its own mode are not the ones that are tested. */
  static SparkSession session() {
    SparkLine line = SparkLine.of(package$.MODULE$.SPARK_VERSION());
    assumeTrue(line == SparkLine.SPARK_3_5, "tests the rules of Spark 3.5");
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
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
