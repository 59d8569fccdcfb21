// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded random choices. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A whole number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether something of this probability happens. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** An item, the first ones more often than the last ones. */
  <T> T pickSkewed(List<T> items) {
    double skewed = random.nextDouble() * random.nextDouble();
    return items.get((int) (skewed * items.size()));
  }

  /** An amount of money with two digits, at least {@code 0.50}. */
  String money(int maximum) {
    int cents = 50 + random.nextInt(maximum * 100);
    return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }

  LocalDate day(LocalDate first, int days) {
    return first.plusDays(random.nextInt(days));
  }

  LocalDateTime time(LocalDate first, int days) {
    return day(first, days).atStartOfDay().plusSeconds(random.nextInt(24 * 60 * 60));
  }
}
