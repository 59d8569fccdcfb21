// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.run.Sample;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void columnsAreAlignedUnderTheirNames() {
    Sample rows =
        new Sample(List.of("id", "name"), List.of(List.of("1000", "x"), List.of("2", "")));

    assertThat(Tables.of(rows))
        .isEqualTo(
            """
              id    name
              ----  ----
              1000  x
              2
            """);
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    Sample rows =
        new Sample(
            List.of("town", "n"),
            List.of(List.of("東京", "1"), List.of("Ko\u0308ln", "2"), List.of("📦📦", "3")));

    assertThat(Tables.of(rows))
        .isEqualTo(
            """
              town  n
              ----  -
              東京  1
              Ko\u0308ln  2
              📦📦  3
            """);
  }

  @Test
  void nothingInDataMovesTheCursor() {
    Sample rows =
        new Sample(List.of("a\nb"), List.of(List.of("\u001b[2J\t\r\u009b1m\u0000\u2028\u202ex")));

    assertThat(Tables.of(rows))
        .isEqualTo(
            """
              a b
              ------------
               [2J   1m   x
            """
                .replace("------------", "-------------"));
  }

  @Property
  void everyRowIsExactlyOneLine(@ForAll List<String> cells) {
    List<List<String>> lines = cells.stream().map(List::of).toList();
    Sample rows = new Sample(List.of("column"), lines);

    assertThat(Tables.of(rows).chars().filter(c -> c < ' ' || (c >= 0x7F && c < 0xA0)).toArray())
        .hasSize(cells.size() + 2)
        .containsOnly('\n');
  }

  @Test
  void noColumnsAreNoFailure() {
    assertThat(Tables.of(Sample.NONE)).isBlank();
  }
}
