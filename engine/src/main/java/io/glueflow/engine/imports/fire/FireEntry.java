// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A row of a table in a node's dialog: the items of several lists that stand side by side.
 *
 * @param cells the row's cells; what a list lacks is empty
 */
record FireEntry(List<FireText> cells) {

  FireEntry {
    cells = List.copyOf(cells);
  }

  /** The rows whose first cell is filled in; a dialog lists all columns, filled in or not. */
  static List<FireEntry> of(FireFields fields, String first, String... others) {
    List<FireText> keys = fields.list(first);
    List<List<FireText>> columns = new ArrayList<>();
    for (String other : others) {
      columns.add(fields.list(other));
    }
    List<FireEntry> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      FireText key = keys.get(i);
      if (!key.isEmpty()) {
        List<FireText> cells = new ArrayList<>(List.of(key));
        for (List<FireText> column : columns) {
          cells.add(i < column.size() ? column.get(i) : key.with(""));
        }
        rows.add(new FireEntry(cells));
      }
    }
    return rows;
  }

  /** The first cell. */
  FireText key() {
    return cells.get(0);
  }

  FireText cell(int index) {
    return cells.get(index);
  }

  /** A cell without white space around it. */
  String text(int index) {
    return cells.get(index).text().strip();
  }

  /** A cell that names a choice, in lower case. */
  String choice(int index) {
    return text(index).toLowerCase(Locale.ROOT);
  }

  boolean has(int index) {
    return !cells.get(index).isEmpty();
  }

  /** Whether a cell says {@code true}. */
  boolean says(int index) {
    return text(index).equalsIgnoreCase("true");
  }
}
