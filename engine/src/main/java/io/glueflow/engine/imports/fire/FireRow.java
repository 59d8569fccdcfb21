// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table in a node's dialog. Fire writes such tables as lists that go side by side.
 *
 * @param cells what stands in the columns
 */
record FireRow(List<FireText> cells) {

  FireRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, counted from 0. */
  FireText cell(int column) {
    return cells.get(column);
  }

  /** The text of a cell. */
  String text(int column) {
    return cells.get(column).text();
  }

  /** The rows whose first cell is not empty; short lists are filled up with empty cells. */
  @SafeVarargs
  static List<FireRow> of(List<FireText> first, List<FireText>... others) {
    List<FireRow> rows = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      FireText head = first.get(i);
      if (head.isEmpty()) {
        continue;
      }
      List<FireText> cells = new ArrayList<>(List.of(head));
      for (List<FireText> other : others) {
        cells.add(i < other.size() ? other.get(i) : head.with(""));
      }
      rows.add(new FireRow(cells));
    }
    return rows;
  }
}
