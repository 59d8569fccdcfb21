// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import io.glueflow.model.node.Category;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture shows: boxes and arrows. Also of workflows that are not valid.
 *
 * @param title the workflow's name
 * @param nodes the boxes, each with an id of its own
 * @param edges the arrows, each once; those that begin or end at no box are left out
 */
public record GraphModel(String title, List<GraphNode> nodes, List<GraphEdge> edges) {

  /**
   * A box.
   *
   * @param id the node's id
   * @param label what it is called
   * @param type its node type
   * @param look what it looks like: a category's label, or a run state's
   * @param detail a further line, empty for none
   * @param faded whether it takes no part in runs
   */
  public record GraphNode(
      String id, String label, String type, String look, String detail, boolean faded) {}

  /**
   * An arrow.
   *
   * @param from the node that is read
   * @param to the node that reads
   * @param label the names of output and input where they are not the usual ones
   */
  public record GraphEdge(String from, String to, String label) {}

  public GraphModel {
    nodes = List.copyOf(nodes);
    Set<String> ids = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
    edges =
        edges.stream()
            .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
            .distinct()
            .toList();
  }

  /** A workflow as it stands, coloured by category. */
  public static GraphModel of(Workflow workflow, NodeTypes types) {
    List<GraphNode> nodes = new ArrayList<>();
    List<GraphEdge> edges = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    for (Node node : workflow.nodes()) {
      if (!drawn.add(node.id())) {
        // an id that comes twice is an error of its own; the first node has it
        continue;
      }
      String category =
          types.find(node.type()).map(NodeType::category).map(Category::label).orElse("unknown");
      String label = node.label().isEmpty() ? node.id() : node.label();
      nodes.add(new GraphNode(node.id(), label, node.type(), category, "", node.disabled()));
      node.inputs().forEach(input -> edges.add(edge(input.source(), node.id(), input.port())));
    }
    return new GraphModel(workflow.name(), nodes, edges);
  }

  /** A run, coloured by state, with rows. */
  public static GraphModel of(RunReport report) {
    List<GraphNode> nodes = new ArrayList<>();
    List<GraphEdge> edges = new ArrayList<>();
    for (NodeReport node : report.nodes()) {
      String label = node.label().isEmpty() ? node.id() : node.label();
      boolean note = node.type().equals("comment");
      nodes.add(
          new GraphNode(
              node.id(),
              label,
              node.type(),
              note ? "note" : node.state().label(),
              note ? "" : detail(node),
              false));
      node.inputs()
          .forEach(
              (port, reference) -> edges.add(edge(NodeOutput.parse(reference), node.id(), port)));
    }
    return new GraphModel(report.workflow(), nodes, edges);
  }

  private static GraphEdge edge(NodeOutput source, String to, String port) {
    String output = source.port().equals(NodeOutput.DEFAULT_PORT) ? "" : source.port();
    boolean usual = port.isEmpty() || port.equals("in") || port.matches("[0-9]+");
    String input = usual || port.equals(source.node()) ? "" : port;
    String between = output.isEmpty() || input.isEmpty() ? "" : " → ";
    return new GraphEdge(source.node(), to, output + between + input);
  }

  private static String detail(NodeReport node) {
    return node.outputs().stream()
        .map(OutputReport::rows)
        .filter(RowCount::isKnown)
        .findFirst()
        .map(
            rows ->
                (rows.precision() == RowCount.Precision.EXACT ? "" : "≈ ")
                    + String.format(Locale.ROOT, "%,d", rows.rows())
                    + (rows.rows() == 1 ? " row" : " rows"))
        .orElse("");
  }
}
