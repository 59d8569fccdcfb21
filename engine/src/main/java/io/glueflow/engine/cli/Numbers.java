// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.run.RowCount;
import java.util.Locale;

/** Writes numbers for people. */
final class Numbers {

  private Numbers() {}

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number of rows; {@code ~} before one that is not exact, {@code -} for one nobody counted. */
  static String rows(RowCount rows) {
    return switch (rows.precision()) {
      case EXACT -> grouped(rows.rows());
      case APPROXIMATE -> "~" + grouped(rows.rows());
      case UNKNOWN -> "-";
    };
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
