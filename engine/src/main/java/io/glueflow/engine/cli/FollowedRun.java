// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.PostedEvents;
import io.glueflow.engine.track.ReportPlaces;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.RunTracker;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Follows a run on Glue to its end on the command line, then tells how it ended. */
final class FollowedRun {

  private final Console console;
  private final GlueSession session;
  private final PollTimings timings;
  private final EndedRun ended;

  /**
   * What follows.
   *
   * @param formatter shows problems; it may know the user's file
   * @param json whether the end is told as JSON
   */
  FollowedRun(
      Console console,
      DiagnosticFormatter formatter,
      GlueSession session,
      PollTimings timings,
      boolean json) {
    this.console = console;
    this.session = session;
    this.timings = timings;
    this.ended = new EndedRun(console, formatter, session, json);
  }

  /**
   * Follows a run.
   *
   * @param workflow the name of the workflow, for those who hear of events
   * @param file the workflow file, or a file that might be one: the report is kept beside it
   * @param placesOf says where problems are told, by the arguments of the run
   * @return the exit code
   * @throws DiagnosticException when AWS refuses to tell, or could not be reached for long
   */
  int follow(
      RunReference run,
      String workflow,
      Path file,
      Function<Map<String, String>, ReportPlaces> placesOf)
      throws EnvironmentException {
    Optional<RunStatus> end = toTheEnd(run, workflow);
    return end.isPresent() ? ended.tell(end.get(), file, placesOf) : ExitCode.OK;
  }

  /** Follows a run; empty when following was interrupted. */
  private Optional<RunStatus> toTheEnd(RunReference run, String workflow) {
    FollowProgress progress = new FollowProgress(console);
    Ticker ticker = new Ticker(progress::tick);
    try (PostedEvents events =
        new PostedEvents(
            session.settings(),
            workflow,
            warning -> console.err().println("warning: " + warning))) {
      RunTracker tracker =
          new RunTracker(
              session.runs(),
              run,
              timings,
              event -> {
                progress.show(event);
                events.accept(event);
              });
      try (FollowInterrupt interrupt = new FollowInterrupt(console)) {
        interrupt.detaches(tracker, run);
        return tracker.follow();
      }
    } finally {
      ticker.stop();
      progress.end();
    }
  }
}
