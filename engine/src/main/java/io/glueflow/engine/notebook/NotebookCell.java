// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.Set;

/**
 * A cell of a notebook.
 *
 * @param kind what it holds
 * @param number which cell it is, counted from 1
 * @param source its text
 * @param tags its tags
 */
record NotebookCell(Kind kind, int number, CellText source, Set<String> tags) {

  /** What a cell holds. */
  enum Kind {
    CODE,
    MARKDOWN,
    RAW
  }

  NotebookCell {
    tags = Set.copyOf(tags);
  }

  String text() {
    return source.text();
  }

  /** The same cell without what comes before a character of its text. */
  NotebookCell from(int offset) {
    return new NotebookCell(kind, number, source.from(offset), tags);
  }

  /** A problem with what begins at a character of its text. */
  Diagnostic problem(DiagnosticCode code, int offset, String message) {
    return Diagnostic.of(
        code,
        source.place(offset),
        "cell " + number + ", line " + source.line(offset) + ": " + message);
  }
}
