// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double, each somewhere between half and all of its length. */
final class Backoff {

  private final Duration longest;
  private Duration next;

  Backoff(Duration first, Duration longest) {
    this.next = first;
    this.longest = longest;
  }

  /** The next pause. */
  Duration next() {
    long millis = Math.max(2, next.toMillis());
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  /** Waits for a while. */
  static void pause(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis());
  }
}
