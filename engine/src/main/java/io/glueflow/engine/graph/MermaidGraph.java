// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.HashMap;
import java.util.Map;

/** Writes a graph as a Mermaid flow chart, for Markdown pages. */
public final class MermaidGraph {

  private MermaidGraph() {}

  /** The flow chart's text. */
  public static String render(GraphModel graph) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    Map<String, String> names = new HashMap<>();
    for (GraphNode node : graph.nodes()) {
      // names of our own: an id such as 'end' means something to Mermaid
      String name = "n" + names.size();
      names.put(node.id(), name);
      String label = escaped(node.label()) + "<br/><small>" + escaped(node.type()) + "</small>";
      text.append("  ").append(name).append("[\"").append(label).append("\"]\n");
    }
    for (GraphEdge edge : graph.edges()) {
      text.append("  ").append(names.get(edge.from()));
      text.append(edge.label().isEmpty() ? " --> " : " -- \"" + escaped(edge.label()) + "\" --> ");
      text.append(names.get(edge.to())).append('\n');
    }
    return text.toString();
  }

  /** Everything but letters, digits and a few signs as a character code, in Mermaid's way. */
  private static String escaped(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " _-.,:→".indexOf(c) >= 0;
              if (plain) {
                result.appendCodePoint(c);
              } else {
                result.append('#').append(c).append(';');
              }
            });
    return result.toString();
  }
}
