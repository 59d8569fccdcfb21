// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.Schema;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {

  private static final String HEADER = "header=true";

  @TempDir private Path folder;
  private Sources sources;

  @BeforeEach
  void begin() {
    sources = new Sources(folder);
  }

  @Test
  void hiddenFilesAreLeftOut() {
    sources
        .write("data/a.csv", "a\n1\n")
        .write("data/_started", "b\n1\n")
        .write("data/.a.csv.crc", "c\n1\n")
        .write("data/b.csv._COPYING_", "d\n1\n");

    assertThat(sources.found("csv", "data", HEADER)).isEqualTo("a STRING");
  }

  @Test
  void foldersBelowAreReadWhenAsked() {
    sources.write("data/a.csv", "a\n1\n").write("data/more/b.csv", "b\n1\n");

    assertThat(sources.found("csv", "data", HEADER)).isEqualTo("a STRING");
    assertThat(sources.schema("csv", "data", HEADER, "recursiveFileLookup=true"))
        .isEqualTo(Schema.UNKNOWN);
    assertThat(
            sources.found(
                "csv", "data", HEADER, "recursiveFileLookup=true", "pathGlobFilter=b*.csv"))
        .isEqualTo("b STRING");
  }

  @ParameterizedTest
  @CsvSource({
    "data/*.csv,a STRING",
    "'data/{a,c}.csv',a STRING",
    "data/?.csv,a STRING",
    "d*/a.csv,a STRING",
    "data/../data/a.csv,a STRING"
  })
  void patternsAreFollowed(String pattern, String columns) {
    sources.write("data/a.csv", "a\n1\n").write("data/b.txt", "b\n1\n");

    assertThat(sources.found("csv", pattern, HEADER)).isEqualTo(columns);
  }

  @Test
  void patternsBeyondThoseAreUnknown() {
    sources.write("data/a.csv", "a\n1\n");

    assertThat(sources.schema("csv", "data/[ab].csv", HEADER)).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "data/{a.csv", HEADER)).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void partitionsFollowTheColumnsOfFiles() {
    sources
        .write("data/year=2025/region=north/a.csv", "id\n1\n")
        .write("data/year=2026/region=__HIVE_DEFAULT_PARTITION__/b.csv", "id\n1\n");

    assertThat(sources.found("csv", "data", HEADER))
        .isEqualTo("id STRING, year INT, region STRING");
    assertThat(sources.found("csv", "data/year=2025", HEADER))
        .isEqualTo("id STRING, region STRING");
    assertThat(sources.found("csv", "data/year=2025/region=north/a.csv", HEADER))
        .isEqualTo("id STRING");
  }

  @Test
  void partitionStandsWhereTheFilesHaveAColumnOfItsName() {
    sources.write("data/Id=7/a.csv", "a,id,b\n1,2,3\n");

    assertThat(sources.found("csv", "data", HEADER)).isEqualTo("a STRING, Id INT, b STRING");
  }

  @Test
  void foldersThatDoNotAgreeAreUnknown() {
    sources.write("one/a=1/x.csv", "id\n1\n").write("one/b=1/x.csv", "id\n1\n");
    sources.write("two/a=1/x.csv", "id\n1\n").write("two/deep/a=1/x.csv", "id\n1\n");
    sources.write("three/a=/x.csv", "id\n1\n");
    sources.write("four/a=1/b=1/x.csv", "id\n1\n").write("four/a=2/b=1/x.csv", "id\n1\n");

    assertThat(sources.schema("csv", "one", HEADER)).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "two", HEADER)).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "three", HEADER)).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "four/*", HEADER)).isEqualTo(Schema.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1,2,INT",
    "1,3000000000,BIGINT",
    "1,1.5,DOUBLE",
    "3000000000,1.5,STRING",
    "1,12345678901234567890,'DECIMAL(20,0)'",
    "1.5,12345678901234567890,STRING",
    "2026-01-31,2026-02-28,DATE",
    "2026-01-31,2026-02-29,STRING",
    "2026-01-31,2026-02-28 10%3A00%3A00,TIMESTAMP",
    "2026-01-31,1,STRING",
    "1,__HIVE_DEFAULT_PARTITION__,INT",
    "1,x,STRING",
    "1d,2,DOUBLE",
    "__HIVE_DEFAULT_PARTITION__,__HIVE_DEFAULT_PARTITION__,UNKNOWN"
  })
  void partitionHasATypeThatHoldsAllItsValues(String one, String other, String type) {
    sources.write("data/p=" + one + "/a.csv", "id\n1\n");
    sources.write("data/p=" + other + "/a.csv", "id\n1\n");

    assertThat(sources.found("csv", "data", HEADER)).isEqualTo("id STRING, p " + type);
  }

  @Test
  void nameOfAPartitionIsUnescaped() {
    sources.write("data/a%20b=1/x.csv", "id\n1\n");

    assertThat(sources.schema("csv", "data", HEADER).names()).containsExactly("id", "a b");
  }

  @Test
  void optionsThatChangeTheListingAreLeftToSpark() {
    sources.write("data/a.csv", "a\n1\n");

    assertThat(sources.schema("csv", "data", HEADER, "basePath=/")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "data", HEADER, "modifiedAfter=2026-01-01T00:00:00"))
        .isEqualTo(Schema.UNKNOWN);
  }
}
