// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a database, and how. */
class DatabaseReadTest extends DatabaseTest {

  private static final String OUT = write("rows", "out");

  @BeforeEach
  void makeTable() {
    postgres.execute(
        "CREATE SCHEMA IF NOT EXISTS sales",
        "DROP TABLE IF EXISTS sales.orders",
        "CREATE TABLE sales.orders (id INT PRIMARY KEY, region TEXT, day DATE)",
        "INSERT INTO sales.orders SELECT n, CASE WHEN n % 2 = 0 THEN 'N' END,"
            + " DATE '2026-01-01' + n FROM generate_series(1, 100) n");
  }

  private List<String> read() {
    return sortedRows(spark.read().parquet(folder.resolve("out").toString()));
  }

  @Test
  void aTableIsReadWhole() throws IOException {
    RunReport report = run(reading("rows", "'table': 'sales.orders'"), OUT);

    assertThat(report.problems()).isEmpty();
    assertThat(rows(report, "rows")).isEqualTo(RowCount.exact(100));
    assertThat(read()).hasSize(100).contains("[1,null,2026-01-02]", "[100,N,2026-04-11]");
  }

  @Test
  void aQueryIsReadWithItsParameters() throws IOException {
    parameters = Map.of("name", "O'Neil; --", "day", "2026-01-04");
    postgres.execute("INSERT INTO sales.orders VALUES (101, 'O''Neil; --', '2026-01-01')");

    RunReport report =
        run(
            runner(),
            event -> {},
            document(
                "\"parameters\": {\"name\": {\"type\": \"string\"}, \"day\": {\"type\":"
                    + " \"date\"}},",
                "{\"id\": \"rows\", \"type\": \"read-jdbc\", \"connection\": \"shop\", \"query\":"
                    + " \"SELECT id FROM sales.orders WHERE region = ${name} OR day = ${day} OR"
                    + " day = '${day}' -- done\"}",
                OUT));

    assertThat(report.problems()).isEmpty();
    assertThat(read()).containsExactly("[101]", "[3]");
  }

  @Test
  void aValueThatDatabasesReadDifferentlyIsRefused() throws IOException {
    parameters = Map.of("name", "\\' OR 1=1 --");

    RunReport report =
        run(
            runner(),
            event -> {},
            document(
                "\"parameters\": {\"name\": {\"type\": \"string\"}},",
                reading("rows", "'query': 'SELECT id FROM sales.orders WHERE region = ${name}'"),
                OUT));

    assertThat(problem(report).message()).startsWith("the value of 'name' cannot stand in");
    assertThat(problem(report).node()).isEqualTo("rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'partition-column': 'id', 'lower-bound': 1, 'upper-bound': 90, 'partitions': 4",
        "'partition-column': 'DAY', 'lower-bound': '2026-01-10', 'upper-bound': '2026-03-01',"
            + " 'partitions': 3",
        "'predicates': ['id <= 30', 'id > 30 AND id < 60', 'id >= 60']"
      })
  void partsTogetherAreTheWhole(String parts) throws IOException {
    RunReport table = run(reading("rows", "'table': 'sales.orders', " + parts), OUT);

    assertThat(table.problems()).isEmpty();
    assertThat(rows(table, "rows")).isEqualTo(RowCount.exact(100));
    assertThat(read()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aQueryIsReadInParts() throws IOException {
    RunReport report =
        run(
            reading(
                "rows",
                "'query': 'SELECT id FROM sales.orders', 'partition-column': 'id',"
                    + " 'lower-bound': 1, 'upper-bound': 90, 'partitions': 4"),
            OUT);

    assertThat(rows(report, "rows")).isEqualTo(RowCount.exact(100));
  }

  @Test
  void aSchemaChoosesAndConvertsColumns() throws IOException {
    run(reading("rows", "'table': 'sales.orders', 'schema': 'DAY STRING, id BIGINT'"), OUT);

    assertThat(read()).hasSize(100).contains("[2026-01-02,1]");
  }

  @Test
  void valuesComeBackAsTheyWereWritten() throws IOException {
    postgres.execute(
        "CREATE TABLE t (d DATE, ts TIMESTAMP, tz TIMESTAMPTZ, n NUMERIC(20, 6), b BOOLEAN,"
            + " f DOUBLE PRECISION, l BIGINT, s TEXT, y BYTEA)",
        "INSERT INTO t VALUES ('0001-01-01', '1582-10-04 23:59:59.123456', '2026-03-29"
            + " 02:30:00+02', 12345678901234.000001, true, 'NaN', 9223372036854775807,"
            + " 'a\\b''\"ü😀', '\\x00ff'), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        "CREATE TABLE copy AS SELECT * FROM t WHERE false");

    RunReport report =
        run(reading("orders", "'table': 't'"), writing("'table': 'copy', 'mode': 'append'"));

    assertThat(report.problems()).isEmpty();
    assertThat(postgres.query("SELECT * FROM copy"))
        .containsExactlyInAnyOrderElementsOf(postgres.query("SELECT * FROM t"));
  }

  @Test
  void onlyWhatIsNeededIsRead() throws IOException {
    RunReport report =
        run(
            reading("rows", "'table': 'sales.orders'"),
            node("few", "filter", "rows", "\"condition\": \"id > 98\""),
            node("ids", "select", "few", "\"columns\": [\"id\"]"),
            write("ids", "out"));

    assertThat(rows(report, "few")).isEqualTo(RowCount.exact(2));
    assertThat(node(report, "rows").outputs().get(0).rows()).isNotEqualTo(RowCount.exact(2));
  }

  @Test
  void aTableThatIsNotThereIsToldOnItsNode() throws IOException {
    RunReport report = run(reading("rows", "'table': 'sales.order'"), OUT);

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.INPUT_NOT_FOUND);
    assertThat(problem(report).message()).contains("relation \"sales.order\" does not exist");
    assertThat(problem(report).node()).isEqualTo("rows");
    assertThat(problem(report).location().line()).isEqualTo(2);
  }

  @Test
  void aColumnThatIsNotThereIsToldOnItsNode() throws IOException {
    RunReport query = run(reading("rows", "'query': 'SELECT idd FROM sales.orders'"), OUT);
    assertThat(problem(query).message()).contains("column \"idd\" does not exist");

    RunReport schema = run(reading("rows", "'table': 'sales.orders', 'schema': 'idd INT'"), OUT);
    assertThat(problem(schema).code()).isEqualTo(DiagnosticCode.ANALYSIS_FAILED);
    assertThat(problem(schema).node()).isEqualTo("rows");
  }

  @Test
  void aQueryThatFailsOnItsRowsIsToldOnTheNodeThatAsks() throws IOException {
    RunReport report =
        run(reading("rows", "'query': 'SELECT 1 / (id - 50) AS x FROM sales.orders'"), OUT);

    assertThat(problem(report).message()).contains("division by zero");
    assertThat(problem(report).node()).isEqualTo("rows");
  }
}
