// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while a run is started: the start is interrupted wherever it is, and the command
 * then says what was started and what was not.
 */
final class SubmitInterrupt implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch told = new CountDownLatch(1);
  private final ShutdownHook hook;
  private Thread starting;
  private boolean asked;

  SubmitInterrupt() throws InterruptedCommandException {
    hook = new ShutdownHook("glueflow-interrupt", this::onShutdown);
  }

  /** From now on Ctrl-C interrupts the calling thread. */
  synchronized void begins() {
    starting = Thread.currentThread();
  }

  /** There is a run; returns whether Ctrl-C came too late to prevent it. */
  synchronized boolean ends() {
    starting = null;
    return asked && Thread.interrupted();
  }

  /** Says on the terminal that Ctrl-C came in time. */
  static int tell(Console console, boolean json) {
    EnvironmentException interrupted =
        new EnvironmentException("interrupted: nothing was started", null);
    console.clearLine();
    console.out().print(json ? FailureJson.of(interrupted) : "");
    console.err().println(console.bad("glueflow:") + " " + interrupted.getMessage());
    return ExitCode.ENVIRONMENT;
  }

  /** The command has said all it has to say: the process may end. */
  @Override
  public void close() {
    told.countDown();
    hook.close();
  }

  private void onShutdown() {
    if (!interrupts()) {
      return;
    }
    try {
      told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean interrupts() {
    asked = starting != null;
    if (asked) {
      starting.interrupt();
    }
    return asked;
  }
}
