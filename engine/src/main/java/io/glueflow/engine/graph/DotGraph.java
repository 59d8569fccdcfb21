// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;

/** Writes a graph in the DOT language of Graphviz. */
public final class DotGraph {

  private DotGraph() {}

  /** The graph's text. */
  public static String render(GraphModel graph) {
    StringBuilder text = new StringBuilder("digraph " + quoted(graph.title()) + " {\n");
    text.append("  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
    for (GraphNode node : graph.nodes()) {
      text.append("  ").append(quoted(node.id()));
      text.append(" [label=").append(quoted(node.label() + "\n" + node.type()));
      text.append(node.faded() ? ", style=\"rounded,dashed\"];\n" : "];\n");
    }
    for (GraphEdge edge : graph.edges()) {
      text.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
      text.append(edge.label().isEmpty() ? ";\n" : " [label=" + quoted(edge.label()) + "];\n");
    }
    return text.append("}\n").toString();
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped.replaceAll("\\p{Cntrl}|[\\x80-\\x9F]", "") + '"';
  }
}
