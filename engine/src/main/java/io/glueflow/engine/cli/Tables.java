// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.TerminalText;
import io.glueflow.model.run.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligns texts in columns. */
final class Tables {

  private Tables() {}

  /** Rows of data under the names of their columns. */
  static String of(Sample sample) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(sample.columns());
    lines.addAll(sample.rows());
    return of(lines);
  }

  /** Lines of cells; the first line is a heading. */
  static String of(List<List<String>> lines) {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(lines.get(0).size(), 0));
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths.set(i, Math.max(widths.get(i), DisplayText.width(TerminalText.flat(line.get(i)))));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < lines.size(); n++) {
      append(text, lines.get(n), widths);
      if (n == 0) {
        append(text, widths.stream().map("-"::repeat).toList(), widths);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = TerminalText.flat(cells.get(i));
      line.append("  ").append(cell);
      line.append(" ".repeat(widths.get(i) - DisplayText.width(cell)));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
