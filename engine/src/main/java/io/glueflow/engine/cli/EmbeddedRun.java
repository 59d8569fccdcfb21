// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.LocalConnections;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.run.RunHistory;
import io.glueflow.engine.run.RunnerProcess;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs a workflow in the embedded Spark's process and shows how it goes. */
final class EmbeddedRun {

  private final Console console;
  private final DiagnosticFormatter formatter;
  private final RunInterrupt interrupt;
  private final LocalConnections connections;

  EmbeddedRun(
      Console console,
      DiagnosticFormatter formatter,
      RunInterrupt interrupt,
      LocalConnections connections) {
    this.console = console;
    this.formatter = formatter;
    this.interrupt = interrupt;
    this.connections = connections;
  }

  /** The report, which is also in the folder, however the process ended. */
  RunReport run(
      Workflow workflow, RunDocument source, RunRequest request, RunFolder folder, String memory)
      throws EnvironmentException {
    RunHistory history = new RunHistory();
    RunProgress progress = new RunProgress(console, formatter, () -> System.nanoTime() / 1_000_000);
    List<Consumer<RunEvent>> listeners = List.of(history::add, progress::show);
    progress.begin();
    Ticker ticker = new Ticker(progress::tick);
    try {
      int code =
          execute(
              request,
              folder,
              memory,
              event -> listeners.forEach(each -> each.accept(source.relocate(event))));
      progress.end();
      RunReport report;
      if (history.isComplete()) {
        String written = Files.readString(folder.report());
        report = source.relocate(RunReportCodec.read(written, folder.report().toString()));
      } else {
        report =
            interrupt.happened() ? history.cancelled(workflow) : history.killed(workflow, code);
        console.err().print(formatter.format(report.problems().get(0)));
      }
      Files.writeString(folder.report(), RunReportCodec.write(report));
      return report;
    } catch (IOException e) {
      throw new EnvironmentException("cannot run Spark", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    } finally {
      ticker.stop();
    }
  }

  /** The exit code of the process that runs it. */
  private int execute(
      RunRequest request, RunFolder folder, String memory, Consumer<RunEvent> listener)
      throws EnvironmentException, IOException, InterruptedException {
    Installation installation = installation();
    try {
      RunnerProcess process =
          interrupt.start(
              () ->
                  RunnerProcess.start(
                      installation, request, folder.path(), folder.log(), connections, memory));
      int code = process.await(listener);
      interrupt.ended(code);
      return code;
    } catch (InterruptedCommandException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /** Where glueflow is installed. */
  static Installation installation() throws EnvironmentException {
    String home = System.getProperty(Installation.HOME_PROPERTY, "");
    if (home.isEmpty()) {
      throw new EnvironmentException(
          "the embedded Spark is missing: start glueflow from its installation's bin folder", null);
    }
    return new Installation(Path.of(home));
  }
}
