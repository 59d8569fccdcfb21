// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsDistinctTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'inline', 'schema': 'a INT', 'rows': [[1]]}";

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "out, out",
    "out, ./out/",
    "out, x/../out",
    "/out, file:/out",
    "s3://bucket/out, s3a://bucket/out/",
  })
  void secondNodeThatWritesToTheSamePlaceIsRefused(String one, String other) {
    assertThat(
            Checked.nodes(
                new TargetsDistinct(),
                ROWS,
                writes("first", one, "overwrite"),
                writes("second", other, "append")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF313 6 second"))
        .matches(problem -> problem.message().contains("node 'first'"));
  }

  @Test
  void otherPlacesAreWell() {
    assertThat(
            Checked.nodes(
                new TargetsDistinct(),
                ROWS,
                writes("first", "out/a", "overwrite"),
                writes("second", "out/b", "overwrite"),
                writes("third", "/out/a", "overwrite")))
        .isEmpty();
  }

  @Test
  void aFolderInsideOneThatIsOverwrittenIsRefusedWhicheverComesFirst() {
    assertThat(
            Checked.nodes(
                new TargetsDistinct(),
                ROWS,
                writes("before", "out/a", "append"),
                writes("around", "out", "overwrite"),
                writes("deep", "./out/b/c", "error")))
        .extracting(Checked::brief)
        .containsExactly("GF313 4 before", "GF313 8 deep");
  }

  @Test
  void severalNodesMayAppendToOnePlace() {
    assertThat(
            Checked.nodes(
                new TargetsDistinct(),
                ROWS,
                writes("first", "out", "append"),
                writes("second", "out", "append")))
        .isEmpty();
  }

  @Test
  void signsThatAreWildcardsElsewhereArePartOfATarget() {
    assertThat(
            Checked.nodes(
                new TargetsDistinct(),
                ROWS,
                writes("first", "out/[a]", "overwrite"),
                writes("second", "out/[b]", "overwrite")))
        .isEmpty();
  }

  private static String writes(String id, String path, String mode) {
    return "{'id': '%s', 'type': 'write-csv', 'input': 'rows', 'mode': '%s',\n 'path': '%s'}"
        .formatted(id, mode, path);
  }

  @Test
  void twoNodesWriteToTheSameTableOnlyWhenBothAppend() {
    String first = table("first", "Shop", "append");
    assertThat(
            Checked.nodes(new TargetsDistinct(), ROWS, first, table("second", "shop", "overwrite")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).startsWith("GF313 "))
        .matches(problem -> problem.message().equals("writes to the same table as node 'first'"));
    assertThat(Checked.nodes(new TargetsDistinct(), ROWS, first, table("second", "shop", "append")))
        .isEmpty();
    assertThat(Checked.nodes(new TargetsDistinct(), ROWS, first, table("second", "b", "error")))
        .isEmpty();
  }

  private static String table(String id, String database, String mode) {
    return "{'id': '%s', 'type': 'write-table', 'input': 'rows', 'database': '%s',"
            .formatted(id, database)
        + " 'table': 't', 'mode': '%s'}".formatted(mode);
  }
}
