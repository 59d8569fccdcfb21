// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a generated file that do what one node says.
 *
 * @param node the node's id
 * @param first the first line, counted from 1
 * @param last the last line
 */
public record NodeLines(String node, int first, int last) {

  /** Whether a line is one of these. */
  public boolean contains(int line) {
    return first <= line && line <= last;
  }

  /** Where the blocks of a program are in its text; however far its template indents them. */
  static List<NodeLines> of(List<ProgramBlock> blocks, String text) {
    List<String> lines = stripped(text);
    List<NodeLines> found = new ArrayList<>();
    int from = 0;
    for (ProgramBlock block : blocks) {
      List<String> statements = stripped(String.join("\n", block.statements()));
      int start = find(statements, lines, from);
      if (start >= 0) {
        from = start + statements.size();
        found.add(new NodeLines(block.node(), start + 1, from));
      }
    }
    return found;
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).toList();
  }

  private static int find(List<String> part, List<String> lines, int from) {
    for (int start = from; start + part.size() <= lines.size(); start++) {
      if (!part.isEmpty() && lines.subList(start, start + part.size()).equals(part)) {
        return start;
      }
    }
    return -1;
  }
}
