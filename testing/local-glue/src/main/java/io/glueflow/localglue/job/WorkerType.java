// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.ServiceException;
import java.util.Arrays;

/** A type of worker, and how many units of capacity one has. */
enum WorkerType {
  STANDARD("Standard", 1),
  G_025X("G.025X", 0.25),
  G_1X("G.1X", 1),
  G_2X("G.2X", 2),
  G_4X("G.4X", 4),
  G_8X("G.8X", 8),
  G_12X("G.12X", 12),
  G_16X("G.16X", 16),
  R_1X("R.1X", 1),
  R_2X("R.2X", 2),
  R_4X("R.4X", 4),
  R_8X("R.8X", 8),
  Z_2X("Z.2X", 2);

  private final String text;
  private final double units;

  WorkerType(String text, double units) {
    this.text = text;
    this.units = units;
  }

  static WorkerType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.text.equals(text))
        .findFirst()
        .orElseThrow(() -> ServiceException.invalidInput("Invalid worker type: " + text));
  }

  double units() {
    return units;
  }

  /** Whether jobs of the flexible execution class may have such workers. */
  boolean isFlexible() {
    return this == G_1X || this == G_2X;
  }

  /** Whether workers of this type serve a command. */
  boolean serves(String command) {
    return switch (this) {
      case G_025X -> "gluestreaming".equals(command);
      case Z_2X -> "glueray".equals(command);
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
