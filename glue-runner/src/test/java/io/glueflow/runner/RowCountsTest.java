// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says about how many rows passed: exact, or marked as not, or nothing. */
class RowCountsTest extends RunTest {

  private RunReport succeeded(String... nodes) throws IOException {
    RunReport report = run(nodes);
    assertThat(report.problems()).isEmpty();
    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    return report;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "distinct | \"label\": \"all\" | 4",
        "select | \"columns\": [\"id\"] | 4",
        "deduplicate | \"keys\": \"region\", \"order-by\": [\"id\"] | 2",
        "sort | \"by\": [\"amount\"] | 4",
        "limit | \"rows\": 3 | 3",
        "derive | \"columns\": {\"double\": \"2 * amount\"} | 4",
        "aggregate | \"by\": [\"region\"], \"aggregates\": [{\"function\": \"count\", \"as\":"
            + " \"n\"}] | 2",
        "window | \"partition-by\": \"region\", \"order-by\": [\"id\"],"
            + " \"functions\": [{\"function\": \"row_number\", \"as\": \"n\"}] | 4"
      })
  void theRowsBeforeAWriteAreThoseThatAreWritten(String type, String properties, long expected)
      throws IOException {
    RunReport report =
        succeeded(READ, node("step", type, "orders", properties), write("step", "out"));

    assertThat(rows(report, "step")).isEqualTo(RowCount.exact(expected));
    assertThat(rows(report, "write-out")).isEqualTo(RowCount.exact(expected));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void bothSidesOfAJoinAreCounted(boolean broadcast) throws IOException {
    RunReport report =
        succeeded(
            READ,
            "{\"id\": \"regions\", \"type\": \"inline\", \"schema\": \"region STRING, name"
                + " STRING\", \"rows\": [[\"N\", \"North\"], [\"X\", \"Nowhere\"]]}",
            "{\"id\": \"joined\", \"type\": \"join\", \"broadcast\": "
                + broadcast
                + ", \"inputs\": {\"left\": \"orders\", \"right\": \"regions\"}, \"on\":"
                + " [\"region\"]}",
            write("joined", "out"));

    assertThat(rows(report, "joined")).isEqualTo(RowCount.exact(3));
    assertThat(rows(report, "write-out")).isEqualTo(RowCount.exact(3));
  }

  @Test
  void allRowsOfAUnionAreCounted() throws IOException {
    RunReport report =
        succeeded(
            READ,
            READ.replace("\"orders\"", "\"again\""),
            "{\"id\": \"all\", \"type\": \"union\", \"inputs\": [\"orders\", \"again\"]}",
            write("all", "out"));

    assertThat(rows(report, "all")).isEqualTo(RowCount.exact(8));
    assertThat(rows(report, "orders").rows()).isIn(0L, 4L);
  }

  @Test
  void whatALimitStopsEarlyIsNeverCalledExact() throws IOException {
    StringBuilder rows = new StringBuilder("id,region,amount\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append(i).append(",N,1\n");
    }
    Files.writeString(folder.resolve("orders.csv"), rows);

    RunReport report =
        succeeded(READ, node("some", "limit", "orders", "\"rows\": 5"), write("some", "out"));

    assertThat(rows(report, "some")).isEqualTo(RowCount.exact(5));
    assertThat(rows(report, "orders").precision()).isNotEqualTo(RowCount.Precision.EXACT);
  }

  @Test
  void rowsOfAKeptBranchAreCountedOnce() throws IOException {
    RunReport report =
        succeeded(
            READ,
            node("big", "filter", "orders", "\"condition\": \"amount > 4\""),
            write("big", "one"),
            write("big", "two"));

    assertThat(rows(report, "big")).isEqualTo(RowCount.exact(3));
    assertThat(rows(report, "write-one")).isEqualTo(RowCount.exact(3));
    assertThat(rows(report, "write-two")).isEqualTo(RowCount.exact(3));
  }

  @Test
  void shownRowsAreCounted() throws IOException {
    RunReport report = succeeded(READ, node("look", "print", "orders", "\"rows\": 2"));

    assertThat(rows(report, "look")).isEqualTo(RowCount.exact(2));
  }

  @Test
  void whatWasNotWrittenBecauseThereWasSomethingTellsNothingOfItsInput() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    String ignoring = write("orders", "out").replace("}", ", \"mode\": \"ignore\"}");

    RunReport report = succeeded(READ, ignoring);

    assertThat(rows(report, "orders")).isEqualTo(RowCount.UNKNOWN);
  }
}
