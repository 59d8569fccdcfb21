// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.RunFolder;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The end of a run as a table: node, state, rows, time, where it was written. */
final class RunSummary {

  private final Console console;

  RunSummary(Console console) {
    this.console = console;
  }

  String of(RunReport report, RunFolder folder) {
    StringBuilder text = new StringBuilder("\n");
    if (!report.nodes().isEmpty()) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of("node", "state", "rows", "time", "written to"));
      report.nodes().stream()
          .filter(node -> !node.type().equals("comment"))
          .forEach(node -> lines.add(line(node)));
      text.append(Tables.of(lines)).append('\n');
    }
    String seconds = Numbers.seconds(Duration.between(report.started(), report.ended()).toMillis());
    String state = report.state().label();
    text.append(report.state() == RunState.SUCCEEDED ? console.good(state) : console.bad(state))
        .append(" in ")
        .append(seconds)
        .append('\n')
        .append("report: ")
        .append(relative(folder.page()))
        .append('\n');
    if (Files.exists(folder.log())) {
      text.append("log:    ").append(relative(folder.log())).append('\n');
    }
    return text.toString();
  }

  private static List<String> line(NodeReport node) {
    RowCount rows =
        node.outputs().stream()
            .filter(output -> !node.isSink() || output.port().equals("in"))
            .map(OutputReport::rows)
            .findFirst()
            .orElse(RowCount.UNKNOWN);
    return List.of(
        node.id(),
        node.state().label(),
        Numbers.rows(rows),
        node.millis() > 0 ? Numbers.seconds(node.millis()) : "-",
        node.state() == RunState.SUCCEEDED ? relative(node.target().location()) : "");
  }

  private static String relative(String location) {
    return location.startsWith("/") ? relative(Path.of(location)) : location;
  }

  /** A path as short as it can be said from here. */
  private static String relative(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }
}
