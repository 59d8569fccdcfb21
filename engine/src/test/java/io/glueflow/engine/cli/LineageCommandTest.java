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

class LineageCommandTest {

  private static final Path GOLDEN = Path.of("src/test/golden/lineage");

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "totals",
       "parameters": {"day": {"type": "date"}},
       "nodes": [
         {"id": "orders", "type": "read-json", "path": "s3://raw/orders/${day}/",
          "schema": "id BIGINT, region STRING, status STRING, net DECIMAL(10,2), tax DECIMAL(10,2), items ARRAY<STRING>"},
         {"id": "regions", "type": "read-table", "database": "sales", "table": "regions",
          "schema": "region STRING, name STRING"},
         {"id": "paid", "type": "filter", "input": "orders", "condition": "status = 'PAID'"},
         {"id": "gross", "type": "derive", "input": "paid",
          "columns": {"gross": "net + coalesce(tax, 0)", "source": "'shop'"}},
         {"id": "named", "type": "join", "inputs": {"left": "gross", "right": "regions"},
          "how": "left", "on": ["region"]},
         {"id": "totals", "type": "aggregate", "input": "named", "by": ["name"],
          "aggregates": [{"function": "sum", "column": "gross", "as": "total"},
                         {"function": "count", "as": "orders"}]},
         {"id": "sorted", "type": "sort", "input": "totals", "by": ["total"]},
         {"id": "out", "type": "write-parquet", "input": "sorted", "path": "s3://clean/totals/"},
         {"id": "each", "type": "explode", "input": "paid", "column": "items", "as": "item"},
         {"id": "best", "type": "sql", "inputs": {"i": "each", "r": "regions"},
          "query": "SELECT r.name, upper(i.item) AS item, max(i.id) AS last FROM i JOIN r ON i.region = r.region WHERE i.net > 5 GROUP BY r.name, i.item"},
         {"id": "items", "type": "write-csv", "input": "best", "path": "out/items"}
       ]}
      """;

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeDocument() throws IOException {
    file = Files.writeString(folder.resolve("workflow.json"), WORKFLOW).toString();
  }

  @Test
  void everyColumnIsFollowedToItsSources() {
    check("sources.txt", Cli.call("lineage", file));
  }

  @Test
  void oneColumnIsFollowedFromNodeToNode() {
    check("total.txt", Cli.call("lineage", file, "--column", "out.total"));
    check("item.txt", Cli.call("lineage", file, "--column", "items.item"));
  }

  @Test
  void whatAStarStandsForAndWhatJoinsIsFollowedToo() throws IOException {
    String query = "SELECT name, to_json(struct(*)) AS row, 1 AS one FROM o NATURAL JOIN r";
    Path document =
        Files.writeString(
            folder.resolve("stars.json"),
            """
            {"glueflow": 1, "name": "stars", "nodes": [
              {"id": "orders", "type": "read-parquet", "path": "o", "schema": "id INT, region INT"},
              {"id": "regions", "type": "read-parquet", "path": "r",
               "schema": "region INT, name STRING"},
              {"id": "all", "type": "sql", "inputs": {"o": "orders", "r": "regions"},
               "query": "%s"},
              {"id": "out", "type": "write-parquet", "input": "all", "path": "out"}]}
            """
                .formatted(query));

    check("stars.txt", Cli.call("lineage", document.toString()));
  }

  @Test
  void eachWayOfDecidingAboutRowsIsTold() throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("ways.json"),
            """
            {"glueflow": 1, "name": "ways", "nodes": [
              {"id": "orders", "type": "read-json", "path": "o",
               "schema": "id INT, region INT, items ARRAY<INT>"},
              {"id": "near", "type": "filter", "input": "orders", "condition": "region < 5"},
              {"id": "each", "type": "explode", "input": "near", "column": "items", "as": "item"},
              {"id": "sorted", "type": "sort", "input": "each", "by": ["region"]},
              {"id": "ids", "type": "select", "input": "sorted", "columns": ["id"]},
              {"id": "out", "type": "write-parquet", "input": "ids", "path": "out"}]}
            """);

    assertThat(Cli.call("lineage", document.toString()).out())
        .contains("rows by filter: orders.items, orders.region\n", "rows by sort: orders.region\n");
  }

  @Test
  void aWayMayBeAsLongAsAWorkflow() throws IOException {
    int length = 4000;
    StringBuilder nodes = new StringBuilder();
    for (int i = 1; i < length; i++) {
      nodes.append(
          "{\"id\": \"n%d\", \"type\": \"derive\", \"input\": \"n%d\", \"columns\": {\"a\": \"a + 1\"}},"
              .formatted(i, i - 1));
    }
    Path document =
        Files.writeString(
            folder.resolve("long.json"),
            """
            {"glueflow": 1, "name": "long", "nodes": [
              {"id": "n0", "type": "read-csv", "path": "in", "schema": "a INT"}, %s
              {"id": "out", "type": "write-parquet", "input": "n%d", "path": "out"}]}
            """
                .formatted(nodes, length - 1));

    Cli answer = Cli.call("lineage", document.toString(), "--column", "out.a");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).hasLineCount(length + 1).endsWith("└─ n0.a  in (csv)\n");
  }

  @Test
  void lineageIsAlsoGivenAsJson() {
    check("total.json", Cli.call("lineage", file, "--column", "OUT.Total", "--format", "json"));
  }

  @Test
  void lineageIsAlsoDrawn() {
    check("total.svg", Cli.call("lineage", file, "--column", "out.total", "--format", "svg"));
    check("total.mmd", Cli.call("lineage", file, "--column", "out.total", "--format", "mermaid"));
  }

  @Test
  void anUnknownColumnIsWrongUsage() {
    Cli answer = Cli.call("lineage", file, "--column", "out.totla");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no node writes a column 'out.totla'", "'out.total'");
  }

  @Test
  void anInvalidWorkflowHasNoLineage() throws IOException {
    String wrong = WORKFLOW.replace("net + coalesce", "nett + coalesce");
    Path other = Files.writeString(folder.resolve("wrong.json"), wrong);

    Cli answer = Cli.call("lineage", other.toString());
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("'nett'", "did you mean 'net'?");
  }

  private static void check(String golden, Cli answer) {
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    Golden.check(GOLDEN.resolve(golden), answer.out());
  }
}
