// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** The first cell. */
  FireText key() {
    return cells.get(0);
  }

  /** What a cell names: its text without white space around it. */
  String name(int column) {
    return text(column).strip();
  }

  /** The choice that a cell names, in lower case. */
  String choice(int column) {
    return name(column).toLowerCase(Locale.ROOT);
  }

  boolean has(int column) {
    return !cells.get(column).isEmpty();
  }

  /** Whether a cell says {@code true}. */
  boolean says(int column) {
    return choice(column).equals("true");
  }

  /** The rows of the lists that these fields hold. */
  static List<FireRow> of(FireFields fields, String first, String... others) {
    List<List<FireText>> columns = new ArrayList<>();
    for (String other : others) {
      columns.add(fields.list(other));
    }
    return rows(fields.list(first), columns);
  }

  /** The rows whose first cell is not empty; short lists are filled up with empty cells. */
  @SafeVarargs
  static List<FireRow> of(List<FireText> first, List<FireText>... others) {
    List<List<FireText>> columns = new ArrayList<>();
    for (List<FireText> other : others) {
      columns.add(other);
    }
    return rows(first, columns);
  }

  private static List<FireRow> rows(List<FireText> first, List<List<FireText>> others) {
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
