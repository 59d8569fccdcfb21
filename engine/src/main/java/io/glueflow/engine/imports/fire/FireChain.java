// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.RowSource;
import java.util.List;

/** Native nodes one behind the other that together do the work of one Fire node. */
final class FireChain {

  private final FireMapping mapping;
  private RowSource rows;
  private boolean first;

  /** Begins with the node's first input. */
  FireChain(FireMapping mapping) {
    this(mapping, mapping.input(), true);
  }

  private FireChain(FireMapping mapping, RowSource rows, boolean first) {
    this.mapping = mapping;
    this.rows = rows;
    this.first = first;
  }

  /** A chain beside the others of the node. */
  static FireChain beside(FireMapping mapping, RowSource rows) {
    return new FireChain(mapping, rows, false);
  }

  /** A chain whose first node has the Fire node's name. */
  static FireChain from(FireMapping mapping, RowSource rows) {
    return new FireChain(mapping, rows, true);
  }

  /** A further node that takes the rows of the last one. */
  NodeDraft then(String purpose, String type) {
    NodeDraft draft = first ? mapping.add(type) : mapping.addFor(purpose, type);
    first = false;
    draft.input(rows);
    rows = draft.rows();
    return draft;
  }

  /** A further node that is a SQL query over the rows of the last one, which are {@code rows}. */
  NodeDraft thenSql(String purpose, String query) {
    NodeDraft draft = first ? mapping.add("sql") : mapping.addFor(purpose, "sql");
    first = false;
    draft.input("rows", rows).put("query", query);
    rows = draft.rows();
    return draft;
  }

  /** Leaves columns out. */
  void drop(String... columns) {
    then("drop", "drop").put("columns", List.of(columns));
  }

  /** Goes on with other rows. */
  void follow(RowSource other) {
    rows = other;
  }

  /** The rows so far. */
  RowSource rows() {
    return rows;
  }

  /** The rows so far are the node's next output. */
  void end() {
    mapping.output(rows);
  }
}
