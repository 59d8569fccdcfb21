// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

/**
 * A number of rows.
 *
 * @param rows how many; meaningless when not known
 * @param precision how far the number can be trusted
 */
public record RowCount(long rows, Precision precision) {

  /** How far a number can be trusted. */
  public enum Precision {
    /** Exactly this many. */
    EXACT,
    /**
     * What Spark counted, which can differ, for example because a filter was pushed into a scan.
     */
    APPROXIMATE,
    /** Not counted: it would have cost a pass of its own. */
    UNKNOWN
  }

  /** A number that nobody counted. */
  public static final RowCount UNKNOWN = new RowCount(0, Precision.UNKNOWN);

  public static RowCount exact(long rows) {
    return new RowCount(rows, Precision.EXACT);
  }

  public static RowCount approximate(long rows) {
    return new RowCount(rows, Precision.APPROXIMATE);
  }

  public boolean isKnown() {
    return precision != Precision.UNKNOWN;
  }
}
