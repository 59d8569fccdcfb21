// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.track.LogLine;
import io.glueflow.engine.track.LogNoise;
import io.glueflow.engine.track.RunLogs;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.TerminalText;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import software.amazon.awssdk.core.exception.SdkException;

/** Prints the logs of a run on Glue. */
final class LogsCommand implements Command {

  private static final String FOLLOW = "follow";
  private static final String EXECUTORS = "executors";
  private static final String ALL = "all";
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** How many pauses lines may be late when the run has ended. */
  private static final int LATE = 2;

  @Override
  public String name() {
    return "logs";
  }

  @Override
  public String summary() {
    return "prints the logs of a run on Glue";
  }

  @Override
  public String arguments() {
    return "RUN|FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.flag(FOLLOW, "go on printing until the run has ended"));
    options.addOption(Flags.flag(EXECUTORS, "what the executors log too"));
    options.addOption(Flags.flag(ALL, "also what rarely helps: Spark's chatter, stack frames"));
    NamedRun.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow logs workflow.json",
        "glueflow logs jr_4f1c --follow",
        "glueflow logs jr_4f1c --executors --all > run.log");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    try (NamedRun named = NamedRun.open(line, new WorkflowFiles(console))) {
      RunStatus status = named.status();
      RunLogs logs =
          new RunLogs(
              named.session().clients().logs(),
              status,
              named.session().runs().arguments(status),
              line.hasOption(EXECUTORS));
      boolean all = line.hasOption(ALL);
      Consumer<LogLine> printer =
          logged -> {
            if (all || !LogNoise.isNoise(logged.text())) {
              console.out().println(TerminalText.flat(logged.text()));
            }
          };
      read(logs, printer);
      if (line.hasOption(FOLLOW)) {
        follow(named, logs, printer, console);
      }
      return ExitCode.OK;
    }
  }

  private static void follow(
      NamedRun named, RunLogs logs, Consumer<LogLine> printer, Console console)
      throws EnvironmentException {
    int late = 0;
    while (late < LATE) {
      pause();
      try {
        boolean ended = named.session().runs().status(named.status().run()).state().isFinal();
        late += ended ? 1 : 0;
        logs.read(printer);
      } catch (SdkException e) {
        if (!AwsProblems.isPassing(e)) {
          throw failed(e);
        }
        console.err().println("note: " + failed(e).diagnostics().get(0).message());
      }
    }
  }

  private static void read(RunLogs logs, Consumer<LogLine> printer) {
    try {
      logs.read(printer);
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private static DiagnosticException failed(SdkException failure) {
    Diagnostic problem = AwsProblems.of(failure, AwsCall.logs("GetLogEvents", "/aws-glue/*"));
    return new DiagnosticException(List.of(problem));
  }

  private static void pause() throws EnvironmentException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
  }
}
