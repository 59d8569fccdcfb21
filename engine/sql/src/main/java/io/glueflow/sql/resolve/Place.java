// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/** Where an expression stands, and so what may be in it. */
public enum Place {
  /** It decides about rows: BOOLEAN, without aggregate functions, windows and generators. */
  CONDITION(Site.CONDITION),
  /** It decides about pairs of rows: BOOLEAN, of two relations. */
  JOIN(Site.JOIN),
  /** It is computed of a row alone. */
  VALUE(Site.VALUE),
  /** It is a column beside those of the rows. */
  COLUMN(Site.COLUMN),
  /** It is a column among others; aggregate functions make one row of all. */
  PROJECTION(Site.SELECT),
  /** It is computed of a group of rows. */
  AGGREGATION(Site.AGGREGATES);

  private final Site site;

  Place(Site site) {
    this.site = site;
  }

  Site site() {
    return site;
  }

  boolean decides() {
    return this == CONDITION || this == JOIN;
  }
}
