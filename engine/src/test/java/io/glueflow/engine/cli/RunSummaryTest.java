// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.run.RunFolder;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

  private static final RunFolder FOLDER = new RunFolder(Path.of("target/run").toAbsolutePath());

  @Test
  void tableTellsRowsTimeAndTargetOfEachNode() {
    RunReport report =
        report(
            RunState.SUCCEEDED,
            node("orders", "read-csv", 0, "out", RowCount.approximate(1200), Target.NONE),
            node("note", "comment", 0, "out", RowCount.UNKNOWN, Target.NONE),
            node("paid", "filter", 0, "out", RowCount.UNKNOWN, Target.NONE),
            node("here", "write-csv", 2100, "in", RowCount.exact(7), written("target/out")),
            node("there", "write-csv", 900, "in", RowCount.exact(7), new Target("s3://b/x", 1, 9)));

    assertThat(summary(report, false))
        .isEqualTo(
            """

              node    state      rows    time   written to
              ------  ---------  ------  -----  ----------
              orders  succeeded  ~1,200  -
              paid    succeeded  -       -
              here    succeeded  7       2.1 s  target/out
              there   succeeded  7       0.9 s  s3://b/x

            succeeded in 61.5 s
            report: target/run/report.html
            """);
  }

  @Test
  void runWithoutNodesHasNoTable() {
    assertThat(summary(report(RunState.CANCELLED), false)).startsWith("\ncancelled in 61.5 s\n");
  }

  @Test
  void stateIsColouredWhereTheConsoleHasColours() {
    assertThat(summary(report(RunState.SUCCEEDED), true)).contains("\u001b[32msucceeded\u001b[0m");
    assertThat(summary(report(RunState.FAILED), true)).contains("\u001b[1;31mfailed\u001b[0m");
    assertThat(summary(report(RunState.FAILED), false)).doesNotContain("\u001b");
  }

  private static Target written(String folder) {
    return new Target(Path.of(folder).toAbsolutePath().toString(), 1, 9);
  }

  private static NodeReport node(
      String id, String type, long millis, String port, RowCount rows, Target target) {
    List<OutputReport> outputs = List.of(new OutputReport(port, rows, "", Sample.NONE));
    return new NodeReport(
        id, type, "", Map.of(), RunState.SUCCEEDED, millis, outputs, target, Map.of());
  }

  private static RunReport report(RunState state, NodeReport... nodes) {
    Instant start = Instant.parse("2026-01-31T12:00:00Z");
    return new RunReport(
        "orders",
        "r1",
        state,
        start,
        start.plusMillis(61_500),
        List.of(nodes),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static String summary(RunReport report, boolean colours) {
    Cli.Output unused = new Cli.Output();
    Console console =
        new Console(
            InputStream.nullInputStream(), unused.stream(), unused.stream(), colours, false);
    return new RunSummary(console).of(report, FOLDER);
  }
}
