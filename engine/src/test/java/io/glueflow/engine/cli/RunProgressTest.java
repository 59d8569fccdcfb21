// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class RunProgressTest {

  private static final String CLEAR = "\r\u001b[2K";

  private static final List<RunEvent> EVENTS =
      List.of(
          new RunEvent.Started("r1", List.of("show", "out")),
          new RunEvent.SinkStarted("show"),
          new RunEvent.SinkStarted("out"),
          new RunEvent.Printed("show", new Sample(List.of("id"), List.of(List.of("\u001b7")))),
          new RunEvent.SinkFinished("show", RunState.SUCCEEDED, RowCount.approximate(1), 1234, ""),
          new RunEvent.SinkProgress("out", 12000, 3, 8),
          new RunEvent.Problem(
              Diagnostic.of(DiagnosticCode.RUN_FAILED, new Location("w.json", 4, 2, ""), "it broke")
                  .withNode("out")),
          new RunEvent.SinkFinished("out", RunState.FAILED, RowCount.UNKNOWN, 2000, ""),
          new RunEvent.Finished(RunState.FAILED, "report.json"));

  @Test
  void withoutATerminalEachEventIsALine() {
    assertThat(shown(false))
        .isEqualTo(
            """
            running show
            running out
            show
              id
              --
               7
            succeeded show: ~1 rows in 1.2 s
            w.json:4:2: error GF701: node 'out': it broke
            failed out in 2.0 s
            """);
  }

  @Test
  void onATerminalOneLineIsRedrawn() {
    assertThat(shown(true))
        .isEqualTo(
            String.join(
                CLEAR,
                "",
                "starting Spark …",
                "[0/2]",
                "[0/2]  show 0.0 s",
                "[0/2]  show 0.0 s  out 0.0 s",
                "show\n  id\n  --\n   7\n",
                "[0/2]  show 0.0 s  out 0.0 s",
                "[1/2]  out 0.0 s",
                "[1/2]  out 12,000 rows, 3/8 tasks, 0.0 s",
                "w.json:4:2: error GF701: node 'out': it broke\n",
                "[1/2]  out 12,000 rows, 3/8 tasks, 0.0 s",
                "[2/2]",
                ""));
  }

  @Test
  void timePassesAlsoWhenNothingHappens() {
    Cli.Output err = new Cli.Output();
    AtomicLong now = new AtomicLong(1000);
    RunProgress progress = progress(err, true, now::get);
    progress.tick();
    progress.show(new RunEvent.SinkStarted("out"));
    now.set(3500);
    progress.tick();

    assertThat(err.text()).isEqualTo(CLEAR + "[0/0]  out 0.0 s" + CLEAR + "[0/0]  out 2.5 s");
  }

  @Test
  void redrawnLineIsNeverLong() {
    Cli.Output err = new Cli.Output();
    RunProgress progress = progress(err, true, () -> 0);
    for (int i = 0; i < 50; i++) {
      progress.show(new RunEvent.SinkStarted("a_sink_with_a_long_name_" + i));
    }

    assertThat(err.text().split(CLEAR.replace("[", "\\["))).allMatch(line -> line.length() <= 101);
  }

  private static String shown(boolean interactive) {
    Cli.Output err = new Cli.Output();
    RunProgress progress = progress(err, interactive, () -> 0);
    progress.begin();
    EVENTS.forEach(progress::show);
    progress.end();
    return err.text();
  }

  private static RunProgress progress(Cli.Output err, boolean interactive, LongSupplier clock) {
    Cli.Output out = new Cli.Output();
    Console console =
        new Console(InputStream.nullInputStream(), out.stream(), err.stream(), false, interactive);
    return new RunProgress(
        console, new DiagnosticFormatter(name -> Optional.empty(), false), clock);
  }
}
