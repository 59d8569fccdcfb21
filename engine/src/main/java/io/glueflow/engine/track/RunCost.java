// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.Map;

/**
 * What a run has used up, and about what that costs. Always an estimate: prices differ by region
 * and contract.
 *
 * @param dpuHours the DPU-hours; of memory-optimised workers the M-DPU-hours
 * @param price the price of all of them
 * @param measured whether Glue itself measured the DPU-seconds; otherwise they are reckoned from
 *     workers and time
 */
public record RunCost(double dpuHours, double price, boolean measured) {

  /** Nothing used, or nothing known. */
  public static final RunCost NONE = new RunCost(0, 0, false);

  private static final double SECONDS_PER_HOUR = 3600;

  /** Glue bills a run for one minute at least. */
  private static final long LEAST_SECONDS = 60;

  /** What FLEX costs of the standard price, as AWS lists them: 0.29 of 0.44. */
  private static final double FLEX_SHARE = 0.29 / 0.44;

  private static final Map<String, Double> DPU =
      Map.ofEntries(
          Map.entry("Standard", 1.0),
          Map.entry("G.025X", 0.25),
          Map.entry("G.1X", 1.0),
          Map.entry("G.2X", 2.0),
          Map.entry("G.4X", 4.0),
          Map.entry("G.8X", 8.0),
          Map.entry("G.12X", 12.0),
          Map.entry("G.16X", 16.0),
          Map.entry("R.1X", 1.0),
          Map.entry("R.2X", 2.0),
          Map.entry("R.4X", 4.0),
          Map.entry("R.8X", 8.0),
          Map.entry("Z.2X", 2.0));

  /** What DPU-seconds that Glue measured cost. */
  static RunCost measured(double dpuSeconds, boolean flex, double dpuHourPrice) {
    return of(dpuSeconds, flex, dpuHourPrice, true);
  }

  /**
   * What workers cost over a time.
   *
   * @return none for a kind of worker that is not known, and while no time has been billed
   */
  static RunCost reckoned(
      String workerType, int workers, long seconds, boolean flex, double dpuHourPrice) {
    double dpu = DPU.getOrDefault(workerType, 0.0);
    if (seconds <= 0 || workers <= 0 || dpu == 0) {
      return NONE;
    }
    return of(dpu * workers * Math.max(seconds, LEAST_SECONDS), flex, dpuHourPrice, false);
  }

  private static RunCost of(
      double dpuSeconds, boolean flex, double dpuHourPrice, boolean measured) {
    double hours = dpuSeconds / SECONDS_PER_HOUR;
    return new RunCost(hours, hours * dpuHourPrice * (flex ? FLEX_SHARE : 1), measured);
  }
}
