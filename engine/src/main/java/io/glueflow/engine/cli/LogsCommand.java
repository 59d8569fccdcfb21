// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.track.LogLine;
import io.glueflow.engine.track.LogNoise;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunLogs;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.TerminalText;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Prints the logs of a run on Glue. */
final class LogsCommand implements Command {

  private static final String FOLLOW = "follow";
  private static final String EXECUTORS = "executors";
  private static final String ALL = "all";

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
              named.session().arguments(status),
              line.hasOption(EXECUTORS));
      boolean all = line.hasOption(ALL);
      Consumer<LogLine> printer =
          logged -> {
            if (all || !LogNoise.isNoise(logged.text())) {
              console.out().println(TerminalText.flat(logged.text()));
            }
          };
      PrintedLogs printed =
          new PrintedLogs(
              () -> named.session().runs().status(status.run()).state().isFinal(),
              () -> logs.read(printer),
              PollTimings.STANDARD,
              console);
      printed.read();
      if (line.hasOption(FOLLOW)) {
        printed.follow();
      }
      return ExitCode.OK;
    }
  }
}
