// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Graphs to draw. */
final class Graphs {

  private Graphs() {}

  /** A small workflow with a branch, a join, and a node that is disabled. */
  static GraphModel small() {
    return new GraphModel(
        "orders-by-region",
        List.of(
            node("orders", "Orders of the day", "read-csv", "read", false),
            node("paid", "paid", "filter", "rows", false),
            node("regions", "regions", "read-parquet", "read", false),
            node("named", "named", "join", "combine", false),
            node("out", "A label that is longer than its box", "write-parquet", "write", false),
            node("look", "look", "print", "write", true),
            node("note", "\"Why\" <so>", "comment", "note", false)),
        List.of(
            new GraphEdge("orders", "paid", ""),
            new GraphEdge("paid", "named", "left"),
            new GraphEdge("regions", "named", "right"),
            new GraphEdge("named", "out", ""),
            new GraphEdge("orders", "look", "invalid → in")));
  }

  private static GraphNode node(String id, String label, String type, String look, boolean off) {
    return new GraphNode(id, label, type, look, "", off);
  }

  /** A chain of nodes, each also reading the one ten before it. */
  static GraphModel chain(int length) {
    List<GraphEdge> edges = new ArrayList<>();
    for (int i = 1; i < length; i++) {
      edges.add(edge(i - 1, i, ""));
      if (i >= 10) {
        edges.add(edge(i - 10, i, ""));
      }
    }
    return new GraphModel("chain", nodes(length, "node"), edges);
  }

  /** Graphs without cycles. */
  static Arbitrary<GraphModel> acyclic(int most) {
    return random(most)
        .map(
            graph ->
                new GraphModel(
                    graph.title(),
                    graph.nodes(),
                    graph.edges().stream()
                        .filter(edge -> index(edge.from()) < index(edge.to()))
                        .toList()));
  }

  private static int index(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** Any graphs, also with cycles, and with arrows from and to nowhere. */
  static Arbitrary<GraphModel> random(int most) {
    return Arbitraries.integers()
        .between(0, most)
        .flatMap(
            size -> {
              Arbitrary<Integer> end = Arbitraries.integers().between(0, Math.max(1, size));
              return Combinators.combine(end, end)
                  .as((from, to) -> edge(from, to, ""))
                  .list()
                  .ofMaxSize(2 * size)
                  .map(edges -> new GraphModel("random", nodes(size, "node"), edges));
            });
  }

  /** Graphs of two nodes in which every text is hostile. */
  static Arbitrary<GraphModel> hostile() {
    return hostileTexts()
        .map(
            text ->
                new GraphModel(
                    text,
                    List.of(
                        new GraphNode("n0", text, text, text, text, true),
                        new GraphNode(text + "1", text, text, "read", "", false)),
                    List.of(new GraphEdge("n0", text + "1", text))));
  }

  /** Texts that mean something to some format. */
  static Arbitrary<String> hostileTexts() {
    Arbitrary<String> known =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</title></style><script>",
            "]]><!-- -->&amp;&#0;",
            "\" onload=\"alert(1)",
            "' onclick='x",
            "a\nb\r\nc\td\u0000\u001b[2J\u009b",
            "\\\" ]; x [label=\"\\",
            "end subgraph click n0 \"javascript:x\"",
            "👩‍👩‍👧‍👦 𝔘𝔫𝔦 \uD83D \uDE00 \uFFFE\uFFFF",
            "x".repeat(5_000),
            "#quot;#lt;${x}$x#set($x = 1)");
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(40));
  }

  static GraphEdge edge(int from, int to, String label) {
    return new GraphEdge("n" + from, "n" + to, label);
  }

  static List<GraphNode> nodes(int size, String label) {
    return IntStream.range(0, size)
        .mapToObj(i -> node("n" + i, label + i, "filter", "rows", false))
        .toList();
  }
}
