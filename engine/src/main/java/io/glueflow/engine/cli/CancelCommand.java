// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.RunStop;
import io.glueflow.engine.track.RunTracker;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Stops a run on Glue. */
final class CancelCommand implements Command {

  private static final String NO_WAIT = "no-wait";

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public String summary() {
    return "stops a run on Glue";
  }

  @Override
  public String arguments() {
    return "RUN|FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.flag(NO_WAIT, "do not wait until the run has stopped"));
    NamedRun.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of("glueflow cancel workflow.json", "glueflow cancel jr_4f1c --no-wait");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    try (NamedRun named = NamedRun.open(line, new WorkflowFiles(console))) {
      RunStatus status = named.status();
      if (status.state().isFinal()) {
        console
            .err()
            .println(
                "run " + status.run().runId() + " has ended already: " + status.state().label());
        return ExitCode.OK;
      }
      new RunStop(named.session().clients().glue()).ask(status.run());
      if (line.hasOption(NO_WAIT)) {
        console.out().println("Glue was asked to stop run " + status.run().runId());
        return ExitCode.OK;
      }
      return untilStopped(named, console);
    }
  }

  private static int untilStopped(NamedRun named, Console console) {
    FollowProgress progress = new FollowProgress(console);
    Ticker ticker = new Ticker(progress::tick);
    Optional<RunStatus> end;
    try {
      end =
          new RunTracker(
                  named.session().runs(),
                  named.status().run(),
                  PollTimings.STANDARD,
                  progress::show)
              .follow();
    } finally {
      ticker.stop();
      progress.end();
    }
    end.ifPresent(
        status ->
            console
                .out()
                .println(
                    "run "
                        + status.run().runId()
                        + (status.state() == GlueState.STOPPED
                            ? " has stopped"
                            : " ended before it could be stopped: " + status.state().label())));
    return ExitCode.OK;
  }
}
