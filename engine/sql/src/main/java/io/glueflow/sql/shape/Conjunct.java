// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.shape;

import java.util.List;

/**
 * One of the conditions that AND joins to one.
 *
 * @param offset where in the text it begins, counted from 0
 * @param length how many characters it has
 * @param form what it looks like
 * @param columns the columns that it names, as written, without back quotes
 */
public record Conjunct(int offset, int length, Form form, List<String> columns) {

  /** What a condition looks like. */
  public enum Form {
    /** Two columns are equal. */
    EQUAL_COLUMNS,
    /** A column is compared with what is the same for all rows. */
    COLUMN_AND_CONSTANT,
    /** Anything else. */
    OTHER
  }

  public Conjunct {
    columns = List.copyOf(columns);
  }
}
