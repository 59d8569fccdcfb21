// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import java.util.Locale;

/** The kinds of join. */
public enum JoinKind {
  INNER,
  LEFT,
  RIGHT,
  FULL,
  SEMI,
  ANTI,
  CROSS;

  /** The name used in documents. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the result has the left side's columns only. */
  public boolean yieldsLeftOnly() {
    return this == SEMI || this == ANTI;
  }

  /** Whether columns of the left side can become null. */
  public boolean nullsLeft() {
    return this == RIGHT || this == FULL;
  }

  /** Whether columns of the right side can become null. */
  public boolean nullsRight() {
    return this == LEFT || this == FULL;
  }
}
