// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.call;

import java.time.Duration;

/**
 * Which calls go wrong, and how.
 *
 * @param operation the operations meant, such as {@code glue:StartJobRun}; {@code *} stands for any
 *     text
 * @param nth which call of these operations goes wrong, counted from 1 since the rule was added; 0
 *     for every call
 * @param kind what goes wrong
 * @param delay how long the delaying kinds wait
 */
public record FaultRule(String operation, int nth, FaultKind kind, Duration delay) {

  private static final Duration SOME_TIME = Duration.ofMillis(500);

  /** Every call goes wrong. */
  public static FaultRule every(String operation, FaultKind kind) {
    return new FaultRule(operation, 0, kind, SOME_TIME);
  }

  /** One call goes wrong, counted from 1. */
  public static FaultRule nth(String operation, int nth, FaultKind kind) {
    return new FaultRule(operation, nth, kind, SOME_TIME);
  }

  /** The same rule with another delay. */
  public FaultRule after(Duration wait) {
    return new FaultRule(operation, nth, kind, wait);
  }
}
