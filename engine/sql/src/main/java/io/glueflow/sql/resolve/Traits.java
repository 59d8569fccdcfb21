// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.List;

/** What an expression has in it, as bits, so that those of its parts are combined at once. */
final class Traits {

  static final int NONE = 0;
  static final int AGGREGATE = 1;
  static final int WINDOW = 1 << 1;
  static final int GENERATOR = 1 << 2;
  static final int NON_DETERMINISTIC = 1 << 3;

  /** It differs from row to row. */
  static final int VARIES = 1 << 4;

  private Traits() {}

  static int of(List<Typed> parts) {
    int traits = NONE;
    for (Typed part : parts) {
      traits |= part.traits();
    }
    return traits;
  }
}
