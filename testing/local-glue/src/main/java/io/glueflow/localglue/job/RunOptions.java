// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import java.time.Duration;

/**
 * How runs behave.
 *
 * @param starting how long a run stays in {@code STARTING}
 * @param stopping how long a run stays in {@code STOPPING} when its program has ended
 * @param minute how long a minute of a job's time-out takes
 * @param queueTime how long a queued run waits before it expires
 * @param accountRuns how many runs of all jobs may be active at once
 */
public record RunOptions(
    Duration starting, Duration stopping, Duration minute, Duration queueTime, int accountRuns) {

  private static final int ACCOUNT_RUNS = 2000;

  /** As the service does by default, but that nothing takes time before and after the program. */
  public static RunOptions defaults() {
    return new RunOptions(
        Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ofDays(1), ACCOUNT_RUNS);
  }

  public RunOptions starting(Duration time) {
    return new RunOptions(time, stopping, minute, queueTime, accountRuns);
  }

  public RunOptions stopping(Duration time) {
    return new RunOptions(starting, time, minute, queueTime, accountRuns);
  }

  public RunOptions minute(Duration time) {
    return new RunOptions(starting, stopping, time, queueTime, accountRuns);
  }

  public RunOptions queueTime(Duration time) {
    return new RunOptions(starting, stopping, minute, time, accountRuns);
  }

  public RunOptions accountRuns(int most) {
    return new RunOptions(starting, stopping, minute, queueTime, most);
  }
}
