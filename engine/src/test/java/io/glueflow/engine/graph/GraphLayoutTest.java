// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glueflow.engine.graph.GraphLayout.Point;
import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {

  @Provide
  Arbitrary<GraphModel> acyclic() {
    return Graphs.acyclic(60);
  }

  @Provide
  Arbitrary<GraphModel> any() {
    return Graphs.random(60);
  }

  @Property(tries = 200)
  void boxesNeverOverlap(@ForAll("any") GraphModel graph) {
    GraphLayout layout = new GraphLayout(graph);
    List<Point> boxes = graph.nodes().stream().map(node -> layout.node(node.id())).toList();

    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(overlap(boxes.get(i), boxes.get(j)))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  private static boolean overlap(Point one, Point other) {
    return Math.abs(one.x() - other.x()) < GraphLayout.NODE_WIDTH
        && Math.abs(one.y() - other.y()) < GraphLayout.NODE_HEIGHT;
  }

  @Property(tries = 200)
  void arrowsGoFromLeftToRight(@ForAll("acyclic") GraphModel graph) {
    GraphLayout layout = new GraphLayout(graph);

    for (GraphEdge edge : graph.edges()) {
      List<Point> points = layout.edge(edge);
      assertThat(points).extracting(Point::x).isSorted();
      assertThat(points.get(0).x())
          .isEqualTo(layout.node(edge.from()).x() + GraphLayout.NODE_WIDTH)
          .isLessThan(points.get(points.size() - 1).x());
      assertThat(points.get(points.size() - 1)).isEqualTo(layout.node(edge.to()));
    }
  }

  @Property(tries = 200)
  void pictureHoldsEveryBox(@ForAll("any") GraphModel graph) {
    GraphLayout layout = new GraphLayout(graph);

    for (GraphNode node : graph.nodes()) {
      Point at = layout.node(node.id());
      assertThat(at.x()).isBetween(0.0, layout.width() - (double) GraphLayout.NODE_WIDTH);
      assertThat(at.y() - GraphLayout.NODE_HEIGHT / 2.0).isNotNegative();
      assertThat(at.y() + GraphLayout.NODE_HEIGHT / 2.0).isLessThanOrEqualTo(layout.height());
    }
  }

  @Test
  void chainIsOneStraightLine() {
    GraphModel chain =
        new GraphModel(
            "chain", Graphs.nodes(3, "n"), List.of(Graphs.edge(0, 1, ""), Graphs.edge(1, 2, "")));
    GraphLayout layout = new GraphLayout(chain);

    assertThat(layout.node("n1").y()).isCloseTo(layout.node("n0").y(), within(0.1));
    assertThat(layout.node("n2").y()).isCloseTo(layout.node("n0").y(), within(0.1));
  }

  @Test
  void cyclesHaveALayoutToo() {
    GraphModel cycle =
        new GraphModel(
            "cycle",
            Graphs.nodes(3, "n"),
            List.of(
                Graphs.edge(0, 1, ""),
                Graphs.edge(1, 2, ""),
                Graphs.edge(2, 0, ""),
                Graphs.edge(1, 1, "")));

    assertThat(new GraphLayout(cycle).edge(cycle.edges().get(2))).hasSizeGreaterThan(1);
  }

  @Test
  void emptyGraphHasASize() {
    GraphLayout layout = new GraphLayout(new GraphModel("empty", List.of(), List.of()));

    assertThat(layout.width()).isPositive();
    assertThat(layout.height()).isPositive();
  }

  @Test
  void thousandsOfNodesAreDrawnInSeconds() {
    String picture =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> SvgGraph.render(Graphs.chain(2_000)));

    assertThat(picture).contains("node1999");
  }
}
