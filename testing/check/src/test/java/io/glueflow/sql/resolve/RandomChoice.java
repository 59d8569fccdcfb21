// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.Random;

/** Picks one of several texts, the same ones each time for the same seed. */
public final class RandomChoice {

  private final Random random;

  /** Begins with a seed. */
  public RandomChoice(long seed) {
    this.random = new Random(seed);
  }

  /** One of these. */
  public String of(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A number from 0 to below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether one time in so many. */
  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
