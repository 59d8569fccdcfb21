// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.RunnerProcess;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does during a run: it cancels the run, and the command then ends as usual, with a
 * report and a summary.
 */
final class RunInterrupt implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile RunnerProcess process;
  private volatile boolean happened;
  private final Thread hook = new Thread(this::onShutdown, "glueflow-interrupt");

  RunInterrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Names the process to cancel. */
  void cancels(RunnerProcess running) {
    process = running;
  }

  /**
   * Says how the process ended. The terminal interrupts both processes: a Spark that is only
   * starting may have ended by it before this one hears of it.
   */
  void ended(int code) {
    if (code == ExitCode.INTERRUPTED) {
      happened = true;
    }
  }

  /** Whether there was an interrupt. */
  boolean happened() {
    return happened;
  }

  /** The command has said all it has to say. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is at work: it waits for this command to end
    }
  }

  private void onShutdown() {
    happened = true;
    RunnerProcess running = process;
    if (running == null) {
      return;
    }
    running.cancel();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
