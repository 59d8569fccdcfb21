// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.List;

/**
 * Some rows as text, to look at.
 *
 * @param columns the names of the columns
 * @param rows for each row its values as text, in the order of the columns; null is the text NULL
 */
public record Sample(List<String> columns, List<List<String>> rows) {

  /** No rows and no columns: none were taken. */
  public static final Sample NONE = new Sample(List.of(), List.of());

  public Sample {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
