// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.Read;
import io.glueflow.model.type.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSchemasTest {

  private static final String NESTED =
      "id BIGINT, k BIGINT, arr ARRAY<INT>, m MAP<STRING, BIGINT>, st STRUCT<z: BIGINT>";

  @TempDir private Path folder;
  private Sources sources;

  @BeforeEach
  void begin() {
    sources = new Sources(folder);
  }

  @ParameterizedTest
  @CsvSource({"parquet,nested.parquet", "orc,nested.snappy.orc", "avro,nested.avro"})
  void binaryFilesTellTheirColumns(String format, String file) {
    sources.write("data/" + file, Sources.written(file)).write("data/_SUCCESS", "");

    assertThat(sources.found(format, "data")).isEqualTo(NESTED);
    assertThat(sources.found(format, "data/" + file)).isEqualTo(NESTED);
  }

  @ParameterizedTest
  @CsvSource({"parquet,nested.parquet", "orc,nested.snappy.orc", "avro,nested.avro"})
  void brokenBinaryFilesAreUnknown(String format, String file) {
    byte[] whole = Sources.written(file);
    for (int length = 0; length < whole.length; length += 1 + length / 100) {
      byte[] end = java.util.Arrays.copyOfRange(whole, whole.length - length, whole.length);
      sources.write("head." + format, java.util.Arrays.copyOf(whole, length));
      sources.write("tail." + format, end);

      assertThat(sources.schema(format, "head." + format)).isNotNull();
      assertThat(sources.schema(format, "tail." + format)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"parquet,nested.parquet", "orc,nested.snappy.orc", "avro,nested.avro"})
  void changedBytesNeverThrow(String format, String file) {
    byte[] bytes = Sources.written(file);
    int from = format.equals("avro") ? 0 : Math.max(0, bytes.length - 2500);
    int to = format.equals("avro") ? 1000 : bytes.length;
    for (int at = from; at < to; at += 3) {
      for (int change : new int[] {0x01, 0x80, 0xff}) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) change;
        sources.write("changed." + format, changed);

        assertThat(sources.schema(format, "changed." + format)).isNotNull();
      }
    }
  }

  @Test
  void whatIsNotThereIsUnknown() {
    assertThat(sources.schema("csv", "nothing.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "nothing/*.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("parquet", "")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void whatIsElsewhereIsUnknown() {
    sources.write("a.csv", "a\n1\n");

    assertThat(sources.schema("csv", "s3://bucket/a.csv")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "hdfs:/a.csv")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("delta", "a.csv")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void whatWaitsForAValueIsUnknown() {
    sources.write("$day.csv", "a;b\n1;2\n");

    assertThat(sources.schema("csv", "${day}.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "$day.csv", "header=true", "sep=${separator}"))
        .isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void pathsAreFoundWhereTheRunFindsThem() throws Exception {
    sources.write("copies/orders/a.csv", "id,amount\n1,2\n");
    Read read = Sources.read("csv", "s3://bucket/raw/orders/a.csv", "header=true");
    Read absolute =
        Sources.read("csv", folder.toRealPath() + "/copies/orders/a.csv", "header=true");
    Read uri =
        Sources.read("csv", folder.toRealPath().toUri() + "copies/orders/a.csv", "header=true");
    Map<String, String> prefixes =
        Map.of("s3://bucket/raw", "copies", "s3://bucket", "somewhere/else");

    assertThat(new SourceSchemas(folder, prefixes).files(read).names())
        .containsExactly("id", "amount");
    assertThat(sources.schema(absolute).names()).containsExactly("id", "amount");
    assertThat(sources.schema(uri).names()).containsExactly("id", "amount");
  }

  @Test
  void sameColumnsInAnotherCaseAreRefusedBySparkAndSoUnknown() {
    sources.write("a.json", "{\"a\": 1, \"A\": 2}\n");

    assertThat(sources.schema("json", "a.json")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void filesThatDifferAreUnknown() {
    sources.write("data/a.csv", "a,b\n1,2\n").write("data/b.csv", "a,c\n1,2\n");

    assertThat(sources.schema("csv", "data", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.found("csv", "data", "header=false")).isEqualTo("_c0 STRING, _c1 STRING");
  }

  @Test
  void textAndWholeFilesHaveColumnsOfTheirOwn() {
    sources.write("day=2026-01-31/a.txt", "x\n");

    assertThat(sources.found("text", "day=2026-01-31")).isEqualTo("value STRING");
    assertThat(sources.found("text", ".")).isEqualTo("value STRING, day DATE");
    assertThat(sources.found("binaryFile", "day=2026-01-31"))
        .isEqualTo("path STRING, modificationTime TIMESTAMP, length BIGINT, content BINARY");
  }

  @Test
  void filesAreLookedAtOnce() throws Exception {
    sources.write("a.csv", "a\n1\n");
    SourceSchemas schemas = new SourceSchemas(folder, Map.of());
    Read read = Sources.read("csv", "a.csv", "header=true");
    Schema first = schemas.files(read);
    Files.delete(folder.resolve("a.csv"));

    assertThat(schemas.files(read)).isEqualTo(first);
    assertThat(schemas.files(new Read("csv", List.of(), Schema.UNKNOWN, Map.of(), "")))
        .isEqualTo(Schema.UNKNOWN);
  }
}
