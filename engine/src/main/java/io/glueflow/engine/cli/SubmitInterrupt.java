// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while a workflow is submitted: the submission is interrupted wherever it is, and
 * the command then says what was started and what was not.
 */
final class SubmitInterrupt implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Thread submitting;
  private final Thread hook = new Thread(this::onShutdown, "glueflow-interrupt");

  SubmitInterrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Names the calling thread as the one that submits. */
  void begins() {
    submitting = Thread.currentThread();
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
    Thread thread = submitting;
    if (thread == null) {
      return;
    }
    thread.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
