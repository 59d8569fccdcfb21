// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Columns that a node computes one after the other: each sees those before it.
 *
 * <p>A name that comes again begins a further native node, because names are keys there.
 */
final class FireDerived {

  private final FireMapping mapping;
  private final boolean inOrder;
  private RowSource rows;
  private NodeDraft draft;
  private ObjectDraft columns;
  private int count;
  private final Set<String> names = new HashSet<>();

  /**
   * Begins with the rows that come in.
   *
   * @param mapping takes the nodes
   * @param inOrder whether expressions see the columns before them
   */
  FireDerived(FireMapping mapping, boolean inOrder) {
    this.mapping = mapping;
    this.inOrder = inOrder;
    this.rows = mapping.input();
    begin(mapping.add("derive"));
  }

  private void begin(NodeDraft next) {
    draft = next.input(rows);
    columns = next.object();
    names.clear();
    count = 0;
  }

  /** Adds a column. */
  FireDerived add(FireText name, FireText sql) {
    if (!names.add(name.text().strip().toLowerCase(Locale.ROOT))) {
      end();
      begin(mapping.addFor("again", "derive"));
      names.add(name.text().strip().toLowerCase(Locale.ROOT));
    }
    columns.put(name.text().strip(), sql.json());
    count++;
    return this;
  }

  private void end() {
    draft.put("columns", columns.build());
    if (inOrder && count > 1) {
      draft.put("in-order", true);
    }
    rows = draft.rows();
  }

  /** The rows with all columns. */
  RowSource rows() {
    end();
    return rows;
  }
}
