// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are made to break out of where they stand. */
final class HostileTexts {

  private HostileTexts() {}

  /** A few parts in any order. */
  static Arbitrary<String> of(List<String> parts) {
    return Arbitraries.of(parts)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(some -> String.join("", some));
  }
}
