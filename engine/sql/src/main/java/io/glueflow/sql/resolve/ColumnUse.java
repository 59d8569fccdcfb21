// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.Set;

/**
 * A place of a text where a column is named.
 *
 * @param offset where in the text, counted from 0
 * @param length how many characters of it
 * @param name the column's name as written, with its qualifier
 * @param sources the columns it comes from; empty when that is not known
 */
public record ColumnUse(int offset, int length, String name, Set<SourceColumn> sources) {

  public ColumnUse {
    sources = Set.copyOf(sources);
  }
}
