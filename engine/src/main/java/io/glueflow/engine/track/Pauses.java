// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Pauses of about a length, which another thread can end for good. */
final class Pauses {

  private static final double LEAST = 0.8;
  private static final double MOST = 1.2;

  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Waits for about that long: many who wait must not come back all at once.
   *
   * @return whether to go on
   */
  boolean pause(Duration length) {
    long nanos = (long) (length.toNanos() * ThreadLocalRandom.current().nextDouble(LEAST, MOST));
    try {
      return !ended.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
      return false;
    }
  }

  /** Ends the pause under way and all that follow. */
  void end() {
    ended.countDown();
  }

  boolean isEnded() {
    return ended.getCount() == 0;
  }
}
