// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the nodes of a graph in layers from left to right, so that few arrows cross: the usual
 * method of layers, bends, and sweeps that put each node near the middle of its neighbours.
 */
final class GraphLayout {

  static final int NODE_WIDTH = 196;
  static final int NODE_HEIGHT = 54;
  private static final int GAP_X = 64;
  private static final int GAP_Y = 26;
  private static final int BEND_HEIGHT = 12;
  private static final int MARGIN = 20;
  private static final int SWEEPS = 8;

  /** The middle of a node's left side, or a place where an arrow bends. */
  record Point(double x, double y) {}

  private static final class Slot {
    private final int layer;
    private final boolean bend;
    private final List<Slot> before = new ArrayList<>();
    private final List<Slot> after = new ArrayList<>();
    private double y;

    private Slot(int layer, boolean bend) {
      this.layer = layer;
      this.bend = bend;
    }

    private int height() {
      return bend ? BEND_HEIGHT : NODE_HEIGHT;
    }
  }

  private final Map<String, Slot> nodes = new LinkedHashMap<>();
  private final Map<GraphEdge, List<Slot>> bends = new HashMap<>();
  private final List<List<Slot>> layers = new ArrayList<>();

  GraphLayout(GraphModel graph) {
    Map<String, Integer> layerOf = GraphLayers.of(graph);
    for (GraphNode node : graph.nodes()) {
      nodes.put(node.id(), slot(layerOf.get(node.id()), false));
    }
    for (GraphEdge edge : graph.edges()) {
      connect(edge);
    }
    layers.forEach(GraphLayout::stack);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 1; i < layers.size(); i++) {
        arrange(layers.get(i), true);
      }
      for (int i = layers.size() - 2; i >= 0; i--) {
        arrange(layers.get(i), false);
      }
    }
    moveBelowMargin();
  }

  private Slot slot(int layer, boolean bend) {
    while (layers.size() <= layer) {
      layers.add(new ArrayList<>());
    }
    Slot slot = new Slot(layer, bend);
    layers.get(layer).add(slot);
    return slot;
  }

  private void connect(GraphEdge edge) {
    Slot at = nodes.get(edge.from());
    Slot end = nodes.get(edge.to());
    List<Slot> path = new ArrayList<>();
    for (int layer = at.layer + 1; layer < end.layer; layer++) {
      Slot bend = slot(layer, true);
      path.add(bend);
      link(at, bend);
      at = bend;
    }
    if (at.layer < end.layer) {
      link(at, end);
    }
    bends.put(edge, path);
  }

  private static void link(Slot from, Slot to) {
    from.after.add(to);
    to.before.add(from);
  }

  private static void stack(List<Slot> layer) {
    double y = 0;
    for (Slot slot : layer) {
      slot.y = y + slot.height() / 2.0;
      y += slot.height() + GAP_Y;
    }
  }

  /** Puts each slot of a layer near the middle of its neighbours, without overlaps. */
  private static void arrange(List<Slot> layer, boolean forward) {
    Map<Slot, Double> wish = new HashMap<>();
    for (Slot slot : layer) {
      List<Slot> neighbours = forward ? slot.before : slot.after;
      wish.put(slot, neighbours.stream().mapToDouble(other -> other.y).average().orElse(slot.y));
    }
    layer.sort(Comparator.comparingDouble(wish::get));
    double wished = 0;
    double placed = 0;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Slot slot : layer) {
      double half = slot.height() / 2.0;
      slot.y = Math.max(wish.get(slot), bottom + half);
      bottom = slot.y + half + GAP_Y;
      wished += wish.get(slot);
      placed += slot.y;
    }
    // pushing moved the layer down as a whole: take it back to where it wished to be
    double shift = layer.isEmpty() ? 0 : (wished - placed) / layer.size();
    layer.forEach(slot -> slot.y += shift);
  }

  private void moveBelowMargin() {
    double top = Double.POSITIVE_INFINITY;
    for (List<Slot> layer : layers) {
      for (Slot slot : layer) {
        top = Math.min(top, slot.y - slot.height() / 2.0);
      }
    }
    double shift = MARGIN - top;
    layers.forEach(layer -> layer.forEach(slot -> slot.y += shift));
  }

  /** The middle of a node's left side. */
  Point node(String id) {
    Slot slot = nodes.get(id);
    return new Point(x(slot), slot.y);
  }

  /** Where an arrow goes: its beginning, its bends, its end. */
  List<Point> edge(GraphEdge edge) {
    List<Point> points = new ArrayList<>();
    Point from = node(edge.from());
    points.add(new Point(from.x() + NODE_WIDTH, from.y()));
    for (Slot bend : bends.get(edge)) {
      points.add(new Point(x(bend), bend.y));
      points.add(new Point(x(bend) + NODE_WIDTH, bend.y));
    }
    points.add(node(edge.to()));
    return points;
  }

  private static double x(Slot slot) {
    return MARGIN + slot.layer * (double) (NODE_WIDTH + GAP_X);
  }

  int width() {
    return Math.max(1, layers.size()) * (NODE_WIDTH + GAP_X) - GAP_X + 2 * MARGIN;
  }

  int height() {
    double bottom = 0;
    for (List<Slot> layer : layers) {
      for (Slot slot : layer) {
        bottom = Math.max(bottom, slot.y + slot.height() / 2.0);
      }
    }
    return (int) Math.ceil(bottom) + MARGIN;
  }
}
