// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  @TempDir private Path folder;
  private Sources sources;

  @BeforeEach
  void begin() {
    sources = new Sources(folder);
  }

  @Test
  void firstLineNamesColumns() {
    sources.write("a.csv", "\n   \nid,\"a \"\"b\"\"\",, Id2 \n1,2,3,4\n");

    assertThat(sources.schema("csv", "a.csv", "header=true", "escape=\"").names())
        .containsExactly("id", "a \"b\"", "_c2", " Id2 ");
    assertThat(
            sources
                .schema("csv", "a.csv", "header=true", "escape=\"", "ignoreLeadingWhiteSpace=true")
                .names())
        .containsExactly("id", "a \"b\"", "_c2", "Id2 ");
  }

  @Test
  void columnsWithoutNamesAreNumbered() {
    sources.write("a.csv", "x,y\n");

    assertThat(sources.found("csv", "a.csv")).isEqualTo("_c0 STRING, _c1 STRING");
  }

  @Test
  void namesThatComeTwiceAreNumbered() {
    sources.write("a.csv", "a,b,A\n");

    assertThat(sources.schema("csv", "a.csv", "header=true").names())
        .containsExactly("a0", "b", "A2");
  }

  @Test
  void separatorsQuotesAndCommentsAreThoseOfTheOptions() {
    sources
        .write("tabs.csv", "# said by somebody\na\t'b\tc'\n")
        .write("bars.csv", "a||b||c\n")
        .write("plain.csv", "a,\"b\n");

    assertThat(
            sources
                .schema("csv", "tabs.csv", "header=true", "sep=\\t", "quote='", "comment=#")
                .names())
        .containsExactly("a", "b\tc");
    assertThat(sources.schema("csv", "bars.csv", "header=true", "delimiter=||").names())
        .containsExactly("a", "b", "c");
    assertThat(sources.schema("csv", "plain.csv", "header=true", "quote=").names())
        .containsExactly("a", "\"b");
  }

  @Test
  void quotesThatParsersReadDifferentlyAreUnknown() {
    sources
        .write("open.csv", "a,\"b\n1,2\n")
        .write("inside.csv", "a,b\"c\n")
        .write("behind.csv", "a,\"b\"c\n");

    for (String file : new String[] {"open.csv", "inside.csv", "behind.csv"}) {
      assertThat(sources.schema("csv", file, "header=true")).isEqualTo(Schema.UNKNOWN);
    }
  }

  @Test
  void namesCanHoldLineEndsWhenValuesCan() {
    sources.write("a.csv", "\"a\nb\",c\r\n1,2\r\n");

    assertThat(sources.schema("csv", "a.csv", "header=true", "multiLine=true").names())
        .containsExactly("a\nb", "c");
    assertThat(sources.schema("csv", "a.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void encodingsMarksAndPackingAreUndone() {
    sources
        .write("mark.csv", "\uFEFFa,b\n")
        .write("latin.csv", "gr\u00f6\u00dfe,b\n".getBytes(StandardCharsets.ISO_8859_1))
        .write("wide.csv", "a,b\n".getBytes(StandardCharsets.UTF_16))
        .writePacked("packed.csv.gz", "a,b\n1,2\n")
        .write("broken.csv.gz", "a,b\n1,2\n")
        .write("packed.csv.bz2", "a,b\n1,2\n");

    assertThat(sources.schema("csv", "mark.csv", "header=true").names()).containsExactly("a", "b");
    assertThat(sources.schema("csv", "latin.csv", "header=true", "encoding=ISO-8859-1").names())
        .containsExactly("gr\u00f6\u00dfe", "b");
    assertThat(sources.schema("csv", "packed.csv.gz", "header=true").names())
        .containsExactly("a", "b");
    assertThat(sources.schema("csv", "wide.csv", "header=true", "encoding=UTF-16"))
        .isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "broken.csv.gz", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "packed.csv.bz2", "header=true")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void emptyFilesAreUnknown() {
    sources.write("a.csv", "").write("b.csv", "\n  \n");

    assertThat(sources.schema("csv", "a.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
    assertThat(sources.schema("csv", "b.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void typesAreInferredWhenAsked() {
    sources.write(
        "a.csv",
        """
        i,l,d,n,b,s,t,m,x,none
        1,1,1,1,true,1,2026-01-31,2026-01-31,10:20,
        -2,3000000000,1.5,12345678901234567890,FALSE,10 St,2026-02-01,2026-02-01 10:20:30,x,
        """);

    assertThat(sources.found("csv", "a.csv", "header=true", "inferSchema=true"))
        .isEqualTo(
            "i INT, l BIGINT, d DOUBLE, n DECIMAL(20,0), b BOOLEAN, s STRING, t DATE,"
                + " m TIMESTAMP, x STRING, none STRING");
  }

  @Test
  void unusualDatesAreLeftToSpark() {
    sources.write("a.csv", "a,b,c\n10:20,2026-1-1,2026-01-31\n10:30,2026-1-2,2026\n");

    assertThat(sources.found("csv", "a.csv", "header=true", "inferSchema=true"))
        .isEqualTo("a UNKNOWN, b UNKNOWN, c UNKNOWN");
    assertThat(
            sources.found(
                "csv", "a.csv", "header=true", "inferSchema=true", "dateFormat=dd.MM.yyyy"))
        .isEqualTo("a UNKNOWN, b UNKNOWN, c UNKNOWN");
  }

  @Test
  void typesOfLargeOrSeveralFilesAreUnknown() {
    sources.write("large.csv", "a,b\n" + "1,2\n".repeat(300_000));
    sources.write("data/a.csv", "a,b\n1,2\n").write("data/b.csv", "a,b\n1,2\n");

    assertThat(sources.found("csv", "large.csv", "header=true", "inferSchema=true"))
        .isEqualTo("a UNKNOWN, b UNKNOWN");
    assertThat(sources.found("csv", "data", "header=true", "inferSchema=true"))
        .isEqualTo("a UNKNOWN, b UNKNOWN");
    assertThat(sources.found("csv", "large.csv", "header=true")).isEqualTo("a STRING, b STRING");
  }

  @Test
  void headerThatIsTooLongIsUnknown() {
    sources.write("a.csv", "a".repeat(100_000) + ",b\n");

    assertThat(sources.schema("csv", "a.csv", "header=true")).isEqualTo(Schema.UNKNOWN);
  }
}
