// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.Sample;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Tells a run line by line, for the job's log. */
final class ProgressLines implements Consumer<RunEvent> {

  private static final long MILLIS_BETWEEN = Duration.ofSeconds(30).toMillis();

  private final PrintStream log;
  private final Map<String, Long> told = new HashMap<>();

  ProgressLines(PrintStream log) {
    this.log = log;
  }

  @Override
  public synchronized void accept(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      line("run " + started.runId() + " writes " + String.join(", ", started.sinks()));
    } else if (event instanceof RunEvent.SinkStarted sink) {
      told.put(sink.node(), System.currentTimeMillis());
      line("node '" + sink.node() + "' started");
    } else if (event instanceof RunEvent.SinkProgress progress) {
      progress(progress);
    } else if (event instanceof RunEvent.SinkFinished finished) {
      line(finished(finished));
    } else if (event instanceof RunEvent.Printed printed) {
      line("node '" + printed.node() + "' shows");
      print(printed.rows());
    } else if (event instanceof RunEvent.Problem problem) {
      problem(problem.diagnostic());
    }
  }

  private void progress(RunEvent.SinkProgress progress) {
    long now = System.currentTimeMillis();
    if (now - told.getOrDefault(progress.node(), now) >= MILLIS_BETWEEN) {
      told.put(progress.node(), now);
      line(
          "node '%s' goes on: %d rows, %d of %d tasks so far"
              .formatted(progress.node(), progress.rows(), progress.tasksDone(), progress.tasks()));
    }
  }

  private static String finished(RunEvent.SinkFinished finished) {
    String place = finished.location().isEmpty() ? "" : ", to " + finished.location();
    return String.format(
        Locale.ROOT,
        "node '%s' %s after %.1f s%s%s",
        finished.node(),
        finished.state().label(),
        finished.millis() / 1000.0,
        rows(finished.rows()),
        place);
  }

  private static String rows(RowCount count) {
    return switch (count.precision()) {
      case EXACT -> ", " + count.rows() + " rows";
      case APPROXIMATE -> ", about " + count.rows() + " rows";
      case UNKNOWN -> "";
    };
  }

  private void print(Sample rows) {
    log.println("  " + String.join(" | ", rows.columns()));
    for (List<String> row : rows.rows()) {
      log.println("  " + String.join(" | ", row));
    }
  }

  private void problem(Diagnostic problem) {
    line(problem.toString());
    if (!problem.hint().isEmpty()) {
      line("  hint: " + problem.hint());
    }
  }

  void line(String text) {
    log.println("glueflow: " + text);
  }
}
