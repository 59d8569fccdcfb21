// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.Read;
import io.glueflow.model.type.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

  @TempDir private Path folder;
  private Sources sources;

  @BeforeEach
  void begin() {
    sources = new Sources(folder);
  }

  @Test
  void columnsAreThoseOfAllRecordsByName() {
    sources.write(
        "a.json",
        """
        {"s": "x", "l": 1, "n": null, "a": [1, 2.5], "o": {"y": true, "x": []}, "e": {}}

        {"l": 2.5, "a": null, "o": {"z": [{"k": 1}]}, "big": 12345678901234567890}
        """);

    assertThat(sources.found("json", "a.json"))
        .isEqualTo(
            "a ARRAY<DOUBLE>, big DECIMAL(20,0), l DOUBLE, n STRING,"
                + " o STRUCT<x: ARRAY<STRING>, y: BOOLEAN, z: ARRAY<STRUCT<k: BIGINT>>>,"
                + " s STRING");
  }

  @Test
  void scalarsAreTextsWhenAsked() {
    sources.write("a.json", "{\"a\": 1, \"b\": [true], \"c\": {\"d\": 1.5}}");

    assertThat(sources.found("json", "a.json", "primitivesAsString=true"))
        .isEqualTo("a STRING, b ARRAY<STRING>, c STRUCT<d: STRING>");
  }

  @Test
  void documentsCanHoldManyRecords() {
    sources.write("a.json", "[{\"a\": 1},\n {\"b\": 2}]").write("lines.json", "[{\"a\": 1}]\n");

    assertThat(sources.found("json", "a.json", "multiLine=true")).isEqualTo("a BIGINT, b BIGINT");
    assertThat(sources.found("json", "lines.json")).isEqualTo("a BIGINT");
  }

  @Test
  void recordsThatCannotBeReadHaveAColumn() {
    sources.write("a.json", "{\"a\": 1}\n{\"a\": \n5\n");
    Read separate =
        new Read(
            "json", List.of("a.json"), Schema.UNKNOWN, Map.of("mode", "PERMISSIVE"), "_bad_row");

    assertThat(sources.found("json", "a.json")).isEqualTo("_corrupt_record STRING, a BIGINT");
    assertThat(sources.found("json", "a.json", "mode=DROPMALFORMED")).isEqualTo("a BIGINT");
    assertThat(sources.schema("json", "a.json", "mode=FAILFAST")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema(separate).ddl()).isEqualTo("_bad_row STRING, a BIGINT");
  }

  @Test
  void ofLargeFilesSomeColumnsAreKnown() {
    sources.write("a.json", "{\"a\": 1, \"b\": \"x\"}\n".repeat(100_000));

    assertThat(sources.found("json", "a.json")).isEqualTo("a UNKNOWN, b UNKNOWN, …");
  }

  @Test
  void hostileRecordsAreUnknown() {
    sources
        .write("deep.json", "[".repeat(100_000))
        .write("twice.json", "{\"a\": 1, \"a\": 2}")
        .write("empty.json", "")
        .write("nothing.json", "{}\n[]\nnull\n");

    for (String file : new String[] {"deep.json", "twice.json", "empty.json", "nothing.json"}) {
      assertThat(sources.schema("json", file)).as(file).isEqualTo(Schema.UNKNOWN);
    }
  }

  @Test
  void optionsThatChangeTypesAreLeftToSpark() {
    sources.write("a.json", "{\"a\": 1}");

    assertThat(sources.schema("json", "a.json", "prefersDecimal=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("json", "a.json", "encoding=UTF-16")).isEqualTo(Schema.UNKNOWN);
  }
}
