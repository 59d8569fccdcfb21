// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.track.RunStatus;
import io.glueflow.engine.track.TrackEvent;
import java.time.Duration;

/**
 * Shows how a run on Glue goes on: on a terminal one line that is redrawn, elsewhere a line for
 * each change.
 */
final class FollowProgress {

  private final Console console;

  /** What was heard last; null when nothing is to be shown. */
  private RunStatus last;

  private long heardNanos = System.nanoTime();
  private boolean disturbed;

  FollowProgress(Console console) {
    this.console = console;
  }

  /** Shows an event. */
  synchronized void show(TrackEvent event) {
    if (event instanceof TrackEvent.StateChanged change) {
      heard(change.status());
      line(RunTexts.line(change.status()));
    } else if (event instanceof TrackEvent.Polled polled) {
      heard(polled.status());
    } else if (event instanceof TrackEvent.Retried retried) {
      note(
          "the run failed, and Glue has begun it again: "
              + retried.next().run().runId()
              + ", attempt "
              + (retried.next().attempt() + 1));
    } else if (event instanceof TrackEvent.Disturbed disturbance) {
      // once for each outage: the run does not need to be watched
      if (!disturbed) {
        note(disturbance.reason() + "; trying again, the run goes on meanwhile");
      }
      disturbed = true;
    } else if (event instanceof TrackEvent.Recovered recovered) {
      disturbed = false;
      note("AWS answers again after " + RunTexts.duration(recovered.outage()));
    }
  }

  /** Shows how much time has passed. */
  synchronized void tick() {
    if (last != null) {
      Duration since = Duration.ofNanos(System.nanoTime() - heardNanos);
      console.redraw(last.run().runId() + "  " + RunTexts.line(last.later(since)));
    }
  }

  /** Leaves nothing half drawn behind. */
  synchronized void end() {
    last = null;
    console.clearLine();
  }

  private void heard(RunStatus status) {
    last = status;
    heardNanos = System.nanoTime();
    tick();
  }

  private void line(String text) {
    if (!console.interactive()) {
      console.err().println(text);
    }
  }

  private void note(String text) {
    console.clearLine();
    console.err().println("note: " + text);
    tick();
  }
}
