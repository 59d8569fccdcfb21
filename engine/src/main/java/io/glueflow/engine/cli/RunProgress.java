// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Shows a run as it goes on: on a terminal one line that is redrawn, elsewhere a line for each
 * thing that happens.
 */
final class RunProgress {

  private final Console console;
  private final DiagnosticFormatter formatter;
  private final LongSupplier clock;
  private final Map<String, Sink> running = new LinkedHashMap<>();
  private int sinks;
  private int done;

  /** A sink that is being executed. */
  private record Sink(long start, String done) {}

  /**
   * Shows nothing yet.
   *
   * @param console where to show
   * @param formatter how problems are shown
   * @param clock tells milliseconds
   */
  RunProgress(Console console, DiagnosticFormatter formatter, LongSupplier clock) {
    this.console = console;
    this.formatter = formatter;
    this.clock = clock;
  }

  /** Says that Spark is being started. */
  void begin() {
    console.redraw("starting Spark …");
  }

  /** Shows an event. */
  synchronized void show(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      sinks = started.sinks().size();
      update();
    } else if (event instanceof RunEvent.SinkStarted started) {
      running.put(started.node(), new Sink(clock.getAsLong(), ""));
      line("running " + started.node());
      update();
    } else if (event instanceof RunEvent.SinkProgress progress) {
      String rows =
          " "
              + Numbers.grouped(progress.rows())
              + " rows, "
              + progress.tasksDone()
              + "/"
              + progress.tasks()
              + " tasks,";
      running.computeIfPresent(progress.node(), (node, sink) -> new Sink(sink.start(), rows));
      update();
    } else if (event instanceof RunEvent.SinkFinished finished) {
      running.remove(finished.node());
      done++;
      line(
          finished.state().label()
              + " "
              + finished.node()
              + (finished.state() == RunState.SUCCEEDED
                  ? ": " + Numbers.rows(finished.rows()) + " rows"
                  : "")
              + " in "
              + Numbers.seconds(finished.millis()));
      update();
    } else if (event instanceof RunEvent.Problem problem) {
      text(formatter.format(problem.diagnostic()));
    } else if (event instanceof RunEvent.Printed printed) {
      text(console.bold(printed.node()) + "\n" + Tables.of(printed.rows()));
    }
  }

  /** Shows how much time has passed. */
  synchronized void tick() {
    if (!running.isEmpty()) {
      update();
    }
  }

  /** Leaves nothing half drawn behind. */
  synchronized void end() {
    running.clear();
    console.clearLine();
  }

  private void update() {
    StringBuilder text = new StringBuilder("[" + done + "/" + sinks + "]");
    running.forEach(
        (node, sink) ->
            text.append("  ")
                .append(node)
                .append(sink.done())
                .append(' ')
                .append(Numbers.seconds(clock.getAsLong() - sink.start())));
    console.redraw(text.toString());
  }

  private void line(String text) {
    if (!console.interactive()) {
      console.err().println(text);
    }
  }

  private void text(String text) {
    console.clearLine();
    console.err().print(text);
    update();
  }
}
