// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Duration;

/**
 * How often a run is asked after. The pause grows from poll to poll, and begins anew when something
 * has changed.
 *
 * @param first the first pause
 * @param longest what the pause grows to
 * @param patience how long AWS may be out of reach before following is given up
 * @param retryWindow how long to wait for the run that Glue starts by itself after a failure
 */
public record PollTimings(
    Duration first, Duration longest, Duration patience, Duration retryWindow) {

  /** From two seconds to thirty; half an hour of patience. */
  public static final PollTimings STANDARD =
      new PollTimings(
          Duration.ofSeconds(2),
          Duration.ofSeconds(30),
          Duration.ofMinutes(30),
          Duration.ofMinutes(2));

  private static final double GROWTH = 1.3;

  /** The pause after another one. */
  Duration after(Duration pause) {
    Duration next = Duration.ofNanos((long) (pause.toNanos() * GROWTH));
    return next.compareTo(longest) < 0 ? next : longest;
  }
}
