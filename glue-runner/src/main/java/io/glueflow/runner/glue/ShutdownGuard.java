// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Ends a run cleanly when the process is told to end: the run is cancelled, and its report written,
 * before Spark and the file systems close.
 */
final class ShutdownGuard {

  /** Spark's hook has 40 or 50, that of the file systems 10; higher ones go first. */
  private static final int BEFORE_SPARK = 100;

  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable hook;

  private ShutdownGuard(Runnable cancel) {
    this.hook =
        () -> {
          cancel.run();
          awaitEnd();
        };
  }

  /**
   * Guards a run until lifted.
   *
   * @param cancel asks the run to end, from another thread
   */
  static ShutdownGuard of(Runnable cancel) {
    ShutdownGuard guard = new ShutdownGuard(cancel);
    ShutdownHookManager.get()
        .addShutdownHook(guard.hook, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return guard;
  }

  private void awaitEnd() {
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      // the manager gave up: the process ends now
      Thread.currentThread().interrupt();
    }
  }

  /** The run has ended, its report is written: the process may end. */
  void lift() {
    ended.countDown();
    ShutdownHookManager manager = ShutdownHookManager.get();
    if (!manager.isShutdownInProgress()) {
      manager.removeShutdownHook(hook);
    }
  }
}
