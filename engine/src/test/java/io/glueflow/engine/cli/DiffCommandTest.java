// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final Path GOLDEN = Path.of("src/test/golden/diff");

  private static final String BEFORE =
      """
      {"glueflow": 1, "name": "totals",
       "parameters": {"day": {"type": "date", "default": "2026-01-31"}, "old": {"type": "int"}},
       "nodes": [
         {"id": "orders", "type": "read-csv", "path": "in/${day}/${old}",
          "schema": "id BIGINT, region STRING, gross DECIMAL(10,2), note STRING"},
         {"id": "paid", "type": "filter", "input": "orders", "condition": "gross > 0"},
         {"id": "sorted", "type": "sort", "input": "paid", "by": ["id"]},
         {"id": "out", "type": "write-parquet", "input": "sorted", "path": "out", "mode": "error"}
       ],
       "job": {"glue-version": "5.0", "number-of-workers": 2}}
      """;

  private static final String AFTER =
      """
      {"glueflow": 1, "name": "totals", "description": "words mean nothing",
       "parameters": {"day": {"type": "date", "default": "2026-02-28"}},
       "nodes": [
         {"id": "out", "type": "write-parquet", "inputs": {"in": "rest"}, "path": "out",
          "layout": {"x": 3}},
         {"id": "rest", "type": "drop", "input": "numbered", "columns": ["note"]},
         {"id": "numbered", "type": "cast", "input": "paying", "columns": {"id": "STRING"}},
         {"id": "paying", "type": "filter", "input": "orders", "condition": "gross > 0"},
         {"id": "orders", "type": "read-csv", "path": "in/${day}", "disabled": false,
          "schema": "id BIGINT, region STRING, gross DECIMAL(10,2), note STRING, city STRING"}
       ],
       "job": {"glue-version": "5.1", "number-of-workers": 2}}
      """;

  @TempDir private Path folder;
  private String before;
  private String after;

  @BeforeEach
  void writeDocuments() throws IOException {
    before = Files.writeString(folder.resolve("before.json"), BEFORE).toString();
    after = Files.writeString(folder.resolve("after.json"), AFTER).toString();
  }

  @Test
  void whatDiffersIsSaidByWhatItMeans() {
    Cli answer = Cli.call("diff", before, after);

    Golden.check(GOLDEN.resolve("orders.txt"), answer.out());
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void itIsAlsoGivenAsJson() {
    Golden.check(
        GOLDEN.resolve("orders.json"), Cli.call("diff", before, after, "--format", "json").out());
  }

  @Test
  void theWayBackIsTheOppositeOfTheWayThere() {
    Golden.check(GOLDEN.resolve("back.txt"), Cli.call("diff", after, before).out());
  }

  @Test
  void aWorkflowMeansTheSameAsItself() {
    assertThat(Cli.call("diff", before, before, "--exit-code"))
        .isEqualTo(new Cli(0, "both mean the same\n", ""));
    assertThat(Cli.call("diff", before, after, "--exit-code").code()).isEqualTo(1);
  }

  @Test
  void orderLayoutAndDefaultsMeanNothing() throws IOException {
    String same =
        BEFORE
            .replace("\"mode\": \"error\"", "\"label\": \"written\"")
            .replace("\"input\": \"sorted\"", "\"inputs\": {\"in\": \"sorted\"}");
    Path other = Files.writeString(folder.resolve("other.json"), same);

    assertThat(Cli.call("diff", before, other.toString()).out()).isEqualTo("both mean the same\n");
  }

  @Test
  void mistakesDoNotKeepWorkflowsFromBeingCompared() throws IOException {
    Path wrong =
        Files.writeString(folder.resolve("wrong.json"), BEFORE.replace("\"sort\"", "\"srot\""));

    assertThat(Cli.call("diff", before, wrong.toString()).out())
        .contains("~ srot 'sorted'", "type: \"sort\" → \"srot\"");
  }

  @Test
  void whatIsNoWorkflowIsSaid() throws IOException {
    Path text = Files.writeString(folder.resolve("text.json"), "words");

    Cli answer = Cli.call("diff", before, text.toString());
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("GF103");
    assertThat(Cli.call("diff", before).err()).contains("name two workflow files");
  }
}
