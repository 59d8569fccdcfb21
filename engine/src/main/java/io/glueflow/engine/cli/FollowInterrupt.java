// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.RunTracker;

/** What Ctrl-C does while a run on Glue is followed: the command ends, the run goes on. */
final class FollowInterrupt implements AutoCloseable {

  private final Console console;
  private ShutdownHook hook;

  FollowInterrupt(Console console) {
    this.console = console;
  }

  /** From now on Ctrl-C stops the tracker. */
  void detaches(RunTracker tracker, RunReference run) {
    try {
      hook = new ShutdownHook("glueflow-detach", () -> detach(tracker, run));
    } catch (InterruptedCommandException e) {
      detach(tracker, run);
    }
  }

  @Override
  public void close() {
    if (hook != null) {
      hook.close();
    }
  }

  private void detach(RunTracker tracker, RunReference run) {
    tracker.stop();
    console.clearLine();
    console.err().println("no longer following; " + howToGoOn(run));
    console.err().flush();
  }

  /** How to go on with a run that nobody follows. */
  static String howToGoOn(RunReference run) {
    String name = run.runId() + " --job " + run.jobName();
    return """
        the run goes on
          glueflow status %s --follow   follows it
          glueflow cancel %s            stops it"""
        .formatted(name, name);
  }
}
