// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Spark that the suite runs on can do, on this JVM, what the runner asks of any Spark. */
class SparkRuntimeTest extends SparkTest {
  @ParameterizedTest
  @CsvSource({"parquet,zstd", "parquet,snappy", "orc,zlib", "avro,deflate", "json,gzip"})
  void writesAndReadsBack(String format, String compression) {
    String path = folder.resolve("rows").toString();
    spark
        .sql("SELECT id, DATE'2026-01-31' AS day FROM range(3) ORDER BY id DESC")
        .write()
        .format(format)
        .option("compression", compression)
        .save(path);

    assertThat(
            spark
                .read()
                .schema("id BIGINT, day DATE")
                .format(format)
                .load(path)
                .selectExpr("concat(id, ' ', day) AS row")
                .sort("row")
                .as(Encoders.STRING())
                .collectAsList())
        .isEqualTo(List.of("0 2026-01-31", "1 2026-01-31", "2 2026-01-31"));
  }
}
