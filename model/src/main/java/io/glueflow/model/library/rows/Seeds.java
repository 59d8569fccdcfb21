// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.rows;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;

/** Seeds of random choices. */
final class Seeds {

  /** The same rows on every run unless the author says otherwise. */
  static final Property<Long> SEED =
      Property.withDefault(
          "seed",
          PropertyTypes.integer(Long.MIN_VALUE, Long.MAX_VALUE),
          42L,
          "The seed of the random numbers: the same seed on the same input, partitioned the same "
              + "way, draws the same rows.");

  private Seeds() {}
}
