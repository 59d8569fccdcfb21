// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.sources;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.Schema;
import io.glueflow.runner.SparkTest;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryFilesTest extends SparkTest {

  private static final String SIMPLE =
      "bo BOOLEAN, i INT, l BIGINT, f FLOAT, d DOUBLE, s STRING, bi BINARY, da DATE,"
          + " t TIMESTAMP, n TIMESTAMP_NTZ, d1 DECIMAL(5,2), d2 DECIMAL(18,0), d3 DECIMAL(38,10)";
  private static final String NESTED =
      "`a b` ARRAY<ARRAY<INT>>, m MAP<STRING, ARRAY<STRUCT<x: INT, `y z`: DECIMAL(9,3)>>>,"
          + " st STRUCT<a: STRUCT<b: ARRAY<DATE>, c: MAP<STRING, STRING>>, d: TIMESTAMP>,"
          + " `ümlaut` STRING COMMENT 'said'";

  @ParameterizedTest
  @CsvSource({
    "parquet,snappy",
    "parquet,none",
    "parquet,gzip",
    "parquet,zstd",
    "orc,snappy",
    "orc,none",
    "orc,zlib",
    "orc,lz4",
    "avro,snappy",
    "avro,uncompressed",
    "avro,deflate"
  })
  void columnsOfAllTypes(String format, String codec) {
    String small = format.equals("avro") ? "" : ", by TINYINT, sh SMALLINT";
    String nested = format.equals("avro") ? "a ARRAY<ARRAY<INT>>, m MAP<STRING, STRING>" : NESTED;
    write(SIMPLE + small, format, codec, "simple");
    write(nested, format, codec, "nested");

    SchemasOfFiles files = new SchemasOfFiles(folder);
    files.assertSame(SchemasOfFiles.read(format, "simple"));
    files.assertSame(SchemasOfFiles.read(format, "nested"));
  }

  @Test
  void footersThatOnlySparkUnpacksAreUnknown() {
    String columns =
        IntStream.range(0, 100).mapToObj(i -> "column" + i + " INT").collect(joining(", "));
    write(columns, "orc", "zstd", "data");
    write(columns, "orc", "snappy", "usual");

    SchemasOfFiles files = new SchemasOfFiles(folder);
    assertThat(files.ours(SchemasOfFiles.read("orc", "data"))).isEqualTo(Schema.UNKNOWN);
    files.assertSame(SchemasOfFiles.read("orc", "usual"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro", "csv", "json"})
  void partitionsFollow(String format) {
    spark
        .sql(
            "SELECT id, CAST(id AS STRING) AS name, DATE '2026-01-31' + CAST(id AS INT) AS day,"
                + " IF(id = 1, 'a b/c', 'x') AS `Re gion`, id % 2 = 0 AS even FROM range(3)")
        .write()
        .option("header", true)
        .partitionBy("day", "Re gion")
        .format(format)
        .save(folder + "/data");

    SchemasOfFiles files = new SchemasOfFiles(folder);
    files.assertSame(SchemasOfFiles.read(format, "data", "header=true"));
    files.assertSame(SchemasOfFiles.read(format, "data/day=2026-02-01", "header=true"));
    files.assertSame(
        SchemasOfFiles.read(format, "data", "header=true", "recursiveFileLookup=true"));
    files.assertSame(SchemasOfFiles.read(format, "data/day=2026-02-0{1,9}", "header=true"));
  }

  @Test
  void firstParquetFileByNameCounts() {
    write("a INT, b STRING", "parquet", "none", "data/p=1/q=2");
    write("a INT, c STRING", "parquet", "none", "data/p=2/q=1");

    SchemasOfFiles files = new SchemasOfFiles(folder);
    files.assertSame(SchemasOfFiles.read("parquet", "data"));
    files.assertNotWrong(SchemasOfFiles.read("parquet", "data", "mergeSchema=true"), "");
  }

  @Test
  void intervalsAreKnownWhereTheModelKnowsThem() {
    spark
        .sql(
            "SELECT INTERVAL '1' YEAR AS y, INTERVAL '1-2' YEAR TO MONTH AS ym,"
                + " INTERVAL '1 2:3:4' DAY TO SECOND AS ds")
        .write()
        .parquet(folder + "/p");
    spark
        .sql("SELECT INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '1 2:3:4' DAY TO SECOND AS ds")
        .write()
        .orc(folder + "/o");
    spark
        .sql("SELECT INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '1 2:3:4' DAY TO SECOND AS ds")
        .write()
        .format("avro")
        .save(folder + "/a");

    SchemasOfFiles files = new SchemasOfFiles(folder);
    files.assertSame(SchemasOfFiles.read("parquet", "p"));
    files.assertSame(SchemasOfFiles.read("orc", "o"));
    files.assertSame(SchemasOfFiles.read("avro", "a"));
  }

  private void write(String ddl, String format, String codec, String path) {
    Dataset<Row> rows = spark.createDataFrame(List.of(), StructType.fromDDL(ddl));
    rows.coalesce(1).write().format(format).option("compression", codec).save(folder + "/" + path);
  }
}
