// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.RunnerProcess;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while Spark's process starts and runs: it ends that process, and the command
 * then ends as usual, with a report and a summary.
 *
 * <p>A terminal interrupts both processes, in no order: Spark's may end by it, or not even start,
 * before this one hears of it.
 */
final class RunInterrupt implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;
  private static final long GRACE_SECONDS = 2;

  private final CountDownLatch happened = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ShutdownHook hook;
  private volatile RunnerProcess process;

  /** Starts a process. */
  @FunctionalInterface
  interface Start {
    RunnerProcess start() throws IOException;
  }

  RunInterrupt() throws InterruptedCommandException {
    hook = new ShutdownHook("glueflow-interrupt", this::onShutdown);
  }

  /**
   * Starts Spark's process, which an interrupt ends from its first moment.
   *
   * @throws InterruptedCommandException when an interrupt was before it
   */
  RunnerProcess start(Start start) throws IOException, InterruptedCommandException {
    if (happened()) {
      throw new InterruptedCommandException();
    }
    try {
      process = start.start();
    } catch (IOException e) {
      if (happensSoon()) {
        throw new InterruptedCommandException();
      }
      throw e;
    }
    if (happened()) {
      // it may have been too early for the hook to know the process
      process.cancel();
    }
    return process;
  }

  /** Says how the process ended. */
  void ended(int code) {
    if (code == ExitCode.INTERRUPTED) {
      happened.countDown();
    }
  }

  /** Whether there was an interrupt. */
  boolean happened() {
    return happened.getCount() == 0;
  }

  /** The command has said all it has to say. */
  @Override
  public void close() {
    ended.countDown();
    hook.close();
  }

  private boolean happensSoon() {
    try {
      return happened.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Keeps this process until the command has ended, so that it leaves no other behind. */
  private void onShutdown() {
    happened.countDown();
    RunnerProcess running = process;
    if (running != null) {
      running.cancel();
    }
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
