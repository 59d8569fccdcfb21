// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphLayout.Point;
import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.List;
import java.util.Locale;

/** Draws a graph as SVG: one self-contained picture, for light and dark pages. */
public final class SvgGraph {

  /** Bold letters of 13 pixels are about as wide as plain ones of this size. */
  private static final int LABEL_SIZE = 14;

  private static final int TYPE_SIZE = 11;
  private static final int TEXT_WIDTH = GraphLayout.NODE_WIDTH - 24;

  private static final String STYLE =
      """
      .gf{font:13px system-ui,sans-serif;--ink:#1f2933;--soft:#64707d;--box:#fff;--line:#9aa5b1}
      .gf .box{fill:var(--box);stroke:var(--c,#9aa5b1);stroke-width:1.5}
      .gf .bar{fill:var(--c,#9aa5b1)}
      .gf text{fill:var(--ink)} .gf .type,.gf .edge-label{fill:var(--soft);font-size:11px}
      .gf .edge-label{paint-order:stroke;stroke:var(--box);stroke-width:4px}
      .gf .label{font-weight:600} .gf .edge{fill:none;stroke:var(--line);stroke-width:1.5}
      .gf .tip{fill:var(--line)} .gf .faded{opacity:.55} .gf .faded .box{stroke-dasharray:5 4}
      .gf .read,.gf .running{--c:#2f80c2} .gf .columns{--c:#7b61c9} .gf .rows{--c:#c77d18}
      .gf .combine{--c:#b8487e} .gf .group{--c:#96752b} .gf .quality,.gf .succeeded{--c:#2a8f5b}
      .gf .code{--c:#4a5a6a} .gf .write{--c:#16808a} .gf .note .box{fill:#fff8dc;stroke:#d9c56b}
      .gf .note{--c:#d9c56b} .gf .failed,.gf .unknown{--c:#c8372d} .gf .cancelled{--c:#b0752a}
      .gf .skipped,.gf .waiting{--c:#aab4be}
      @media (prefers-color-scheme:dark){.gf{--ink:#e4e9ee;--soft:#9aa7b4;--box:#1d242c;--line:#5b6875}
      .gf .note .box{fill:#39341d}}
      """;

  private SvgGraph() {}

  /** The picture as a document of its own. */
  public static String render(GraphModel graph) {
    return draw(graph, "");
  }

  /**
   * The picture, each node a link.
   *
   * @param linkPrefix what the address of a node begins with; its place in the list follows
   */
  public static String renderLinked(GraphModel graph, String linkPrefix) {
    return draw(graph, linkPrefix);
  }

  private static String draw(GraphModel graph, String linkPrefix) {
    GraphLayout layout = new GraphLayout(graph);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gf\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n"
            .formatted(layout.width(), layout.height(), layout.width(), layout.height()));
    svg.append("<title>").append(Xml.text(graph.title())).append("</title>\n");
    svg.append("<style>").append(STYLE).append("</style>\n");
    graph.edges().forEach(edge -> edge(svg, layout, edge));
    for (int i = 0; i < graph.nodes().size(); i++) {
      String link = linkPrefix.isEmpty() ? "" : linkPrefix + i;
      node(svg, layout, graph.nodes().get(i), link);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void edge(StringBuilder svg, GraphLayout layout, GraphEdge edge) {
    List<Point> points = layout.edge(edge);
    StringBuilder path = new StringBuilder();
    Point first = points.get(0);
    path.append(String.format(Locale.ROOT, "M%.1f %.1f", first.x(), first.y()));
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double bend = Math.max(24, Math.abs(to.x() - from.x()) / 2);
      path.append(
          String.format(
              Locale.ROOT,
              " C%.1f %.1f %.1f %.1f %.1f %.1f",
              from.x() + bend,
              from.y(),
              to.x() - bend,
              to.y(),
              to.x(),
              to.y()));
    }
    Point end = points.get(points.size() - 1);
    svg.append("<path class=\"edge\" d=\"").append(path).append("\"/>");
    svg.append(
        String.format(
            Locale.ROOT, "<path class=\"tip\" d=\"M%.1f %.1f l-8 -4 v8 z\"/>%n", end.x(), end.y()));
    if (!edge.label().isEmpty()) {
      Point before = points.get(points.size() - 2);
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"edge-label\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
              (before.x() + end.x()) / 2,
              (before.y() + end.y()) / 2 - 6,
              Xml.text(edge.label())));
    }
  }

  private static void node(StringBuilder svg, GraphLayout layout, GraphNode node, String link) {
    Point at = layout.node(node.id());
    double top = at.y() - GraphLayout.NODE_HEIGHT / 2.0;
    if (!link.isEmpty()) {
      svg.append("<a href=\"").append(Xml.text(link)).append("\">");
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<g class=\"node %s%s\" transform=\"translate(%.1f %.1f)\">",
            Xml.text(node.look()),
            node.faded() ? " faded" : "",
            at.x(),
            top));
    String detail = node.detail().isEmpty() ? "" : " · " + node.detail();
    String type = node.type() + detail;
    svg.append("<title>").append(Xml.text(node.label() + " (" + type + ")")).append("</title>");
    svg.append(
        "<rect class=\"box\" width=\"%d\" height=\"%d\" rx=\"7\"/><rect class=\"bar\" width=\"5\" height=\"%d\" rx=\"2\"/>"
            .formatted(GraphLayout.NODE_WIDTH, GraphLayout.NODE_HEIGHT, GraphLayout.NODE_HEIGHT));
    svg.append("<text class=\"label\" x=\"16\" y=\"23\">")
        .append(Xml.text(TextWidth.shortened(node.label(), LABEL_SIZE, TEXT_WIDTH)))
        .append("</text><text class=\"type\" x=\"16\" y=\"41\">")
        .append(Xml.text(typeLine(node.type(), detail)))
        .append("</text></g>")
        .append(link.isEmpty() ? "" : "</a>")
        .append('\n');
  }

  /** Cuts the type rather than the detail, as long as a third of the room is left to it. */
  private static String typeLine(String type, String detail) {
    int room = Math.max(TEXT_WIDTH - TextWidth.of(detail, TYPE_SIZE), TEXT_WIDTH / 3);
    return TextWidth.shortened(
        TextWidth.shortened(type, TYPE_SIZE, room) + detail, TYPE_SIZE, TEXT_WIDTH);
  }
}
