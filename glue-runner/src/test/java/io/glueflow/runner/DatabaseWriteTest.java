// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rows in a database, mode by mode. */
class DatabaseWriteTest extends DatabaseTest {

  private static final String ALL = "SELECT id, region, amount FROM orders ORDER BY id";
  private static final String UPSERT = "'table': 'orders', 'mode': 'upsert', 'keys': ['id']";

  private void makeTable() {
    postgres.execute(
        "CREATE TABLE orders (id INT PRIMARY KEY, region TEXT NOT NULL, amount INT)",
        "INSERT INTO orders VALUES (1, 'old', 0), (9, 'old', 0)");
  }

  @Test
  void aTableIsMadeAndItsRowsAreCounted() throws IOException {
    RunReport report = writeOrders("'table': 'orders'");

    assertThat(report.problems()).isEmpty();
    assertThat(postgres.query(ALL)).containsExactly("1|N|5", "2|S|7", "3|N|9", "4|N|1");
    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(4));
    assertThat(rows(report, "orders")).isEqualTo(RowCount.exact(4));
    assertThat(node(report, "out").target().location()).isEqualTo("shop: orders");
  }

  @Test
  void errorStopsAtATableThatExists() throws IOException {
    makeTable();

    RunReport report = writeOrders("'table': 'orders'");

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.OUTPUT_EXISTS);
    assertThat(problem(report).message()).isEqualTo("the table exists already");
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
  }

  @Test
  void ignoreLeavesATableThatExists() throws IOException {
    makeTable();

    RunReport report = writeOrders("'table': 'orders', 'mode': 'ignore'");

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(0));
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
  }

  @Test
  void appendAddsRowsByTheNamesOfTheirColumns() throws IOException {
    postgres.execute(
        "CREATE TABLE orders (amount INT, note TEXT DEFAULT '-', id INT, region TEXT)");

    RunReport report = writeOrders("'table': 'orders', 'mode': 'append'");

    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(4));
    assertThat(postgres.query("SELECT id, note, amount FROM orders WHERE id = 3"))
        .containsExactly("3|-|9");
  }

  @Test
  void overwriteMakesTheTableAnew() throws IOException {
    makeTable();

    RunReport report = writeOrders("'table': 'orders', 'mode': 'overwrite'");

    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(4));
    assertThat(postgres.query(ALL)).hasSize(4);
    assertThat(indexes()).isEmpty();
  }

  @Test
  void overwriteWithTruncateKeepsTheTable() throws IOException {
    makeTable();
    postgres.execute("GRANT SELECT ON orders TO PUBLIC", "ALTER TABLE orders ADD note TEXT");

    RunReport report = writeOrders("'table': 'orders', 'mode': 'overwrite', 'truncate': true");

    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(4));
    assertThat(postgres.query(ALL)).hasSize(4);
    assertThat(indexes()).containsExactly("orders_pkey");
    assertThat(postgres.query("SELECT note FROM orders WHERE id = 1")).containsExactly("null");
    assertThat(postgres.query("SELECT has_table_privilege('public', 'orders', 'SELECT')::text"))
        .containsExactly("true");
  }

  @Test
  void upsertReplacesRowsWithTheSameKeyAndAddsTheOthers() throws IOException {
    makeTable();

    RunReport report = writeOrders(UPSERT);

    assertThat(report.problems()).isEmpty();
    assertThat(rows(report, "out")).isEqualTo(RowCount.exact(4));
    assertThat(postgres.query(ALL)).containsExactly("1|N|5", "2|S|7", "3|N|9", "4|N|1", "9|old|0");
    assertThat(tables()).containsExactly("orders");
  }

  @Test
  void upsertLeavesColumnsThatTheRowsLack() throws IOException {
    makeTable();
    postgres.execute("ALTER TABLE orders ADD note TEXT", "UPDATE orders SET note = 'mine'");

    writeOrders(UPSERT);

    assertThat(postgres.query("SELECT id, note FROM orders WHERE note IS NOT NULL ORDER BY id"))
        .containsExactly("1|mine", "9|mine");
  }

  @Test
  void upsertByAllColumnsAddsWhatIsNotThere() throws IOException {
    postgres.execute(
        "CREATE TABLE orders (id INT, region TEXT, amount INT, UNIQUE (id, region, amount))",
        "INSERT INTO orders VALUES (1, 'N', 5)");

    writeOrders("'table': 'orders', 'mode': 'upsert', 'keys': ['id', 'region', 'amount']");

    assertThat(postgres.query(ALL)).hasSize(4);
  }

  @Test
  void upsertThatFailsLeavesTheTableAsItWas() throws IOException {
    makeTable();

    RunReport report = writeRows("1,N,5\n2,,7\n", UPSERT);

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.RUN_FAILED);
    assertThat(problem(report).message()).contains("null value in column \"region\"");
    assertThat(problem(report).node()).isEqualTo("out");
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
    assertThat(tables()).containsExactly("orders");
  }

  @Test
  void upsertThatFailsWhileSparkWritesLeavesTheTableAsItWas() throws IOException {
    makeTable();

    RunReport report =
        run(
            READ,
            node("bad", "derive", "orders", "\"columns\": {\"amount\": \"assert_true(id < 3)\"}"),
            node("cast", "cast", "bad", "\"columns\": {\"amount\": \"INT\"}"),
            node(
                "out",
                "write-jdbc",
                "cast",
                "\"connection\": \"shop\", " + UPSERT.replace('\'', '"')));

    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
    assertThat(tables()).containsExactly("orders");
  }

  @Test
  void rowsWithTheSameKeyAreRefused() throws IOException {
    makeTable();

    RunReport report = writeRows("1,N,5\n1,S,7\n", UPSERT);

    assertThat(problem(report).message()).isEqualTo("two rows have the same key (id)");
    assertThat(problem(report).hint()).contains("deduplicate");
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
  }

  @Test
  void rowsWithoutAKeyAreRefused() throws IOException {
    makeTable();

    RunReport report = writeRows(",N,5\n1,S,7\n", UPSERT);

    assertThat(problem(report).message()).isEqualTo("a row has no value in its key (id)");
    assertThat(postgres.query(ALL)).containsExactly("1|old|0", "9|old|0");
  }

  @Test
  void upsertNeedsAUniqueIndex() throws IOException {
    postgres.execute("CREATE TABLE orders (id INT, region TEXT, amount INT)");

    RunReport report = writeOrders(UPSERT);

    assertThat(problem(report).message())
        .isEqualTo("the table has no unique index of just the keys");
    assertThat(tables()).containsExactly("orders");
  }

  @Test
  void upsertNeedsAColumnForEachOfTheRows() throws IOException {
    postgres.execute("CREATE TABLE orders (id INT PRIMARY KEY, amonut INT, region TEXT)");

    RunReport report = writeOrders(UPSERT);

    assertThat(problem(report).message()).isEqualTo("the table has no column 'amount'");
    assertThat(problem(report).hint()).isEqualTo("did you mean 'amonut'?");
  }

  @Test
  void upsertNeedsATable() throws IOException {
    RunReport report = writeOrders(UPSERT);

    assertThat(problem(report).message()).contains("relation \"orders\" does not exist");
    assertThat(problem(report).hint()).contains("check the name of the table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "overwrite", "upsert"})
  void hostileNamesAreNames(String mode) throws IOException {
    postgres.execute(
        "CREATE SCHEMA \"a.b\"",
        "CREATE TABLE \"a.b\".\"x\"\"; DROP TABLE t; --\" (\"id'; --\" INT PRIMARY KEY)",
        "CREATE TABLE t (n INT)");
    String keys = mode.equals("upsert") ? ", \"keys\": [\"id'; --\"]" : "";

    RunReport report =
        run(
            READ,
            node("one", "select", "orders", "\"columns\": [\"id\"]"),
            node("named", "rename", "one", "\"columns\": {\"id\": \"id'; --\"}"),
            node(
                "out",
                "write-jdbc",
                "named",
                "\"connection\": \"shop\", \"mode\": \""
                    + mode
                    + "\", \"table\": "
                    + "\"\\\"a.b\\\".\\\"x\\\"\\\"; DROP TABLE t; --\\\"\""
                    + keys));

    assertThat(report.problems()).isEmpty();
    assertThat(postgres.query("SELECT COUNT(*) FROM \"a.b\".\"x\"\"; DROP TABLE t; --\""))
        .containsExactly("4");
    assertThat(tables()).contains("t");
    postgres.execute("DROP SCHEMA \"a.b\" CASCADE");
  }

  private List<String> indexes() {
    return postgres.query("SELECT indexname FROM pg_indexes WHERE tablename = 'orders'");
  }

  private List<String> tables() {
    return postgres.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  }
}
