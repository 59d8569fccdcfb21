// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.graph.GraphModel.GraphEdge;
import io.glueflow.engine.graph.GraphModel.GraphNode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunState;
import io.glueflow.model.run.Sample;
import io.glueflow.model.run.Target;
import io.glueflow.model.workflow.WorkflowReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphModelTest {

  private static GraphModel of(String... nodes) {
    String text =
        "{\"glueflow\": 1, \"name\": \"w\", \"nodes\": [" + String.join(",", nodes) + "]}";
    return GraphModel.of(
        WorkflowReader.read(new SourceText("w.json", text.replace('\'', '"')))
            .value()
            .orElseThrow(),
        NodeTypes.load(GraphModelTest.class.getClassLoader()));
  }

  @Test
  void boxesAreColouredByCategory() {
    GraphModel graph =
        of(
            "{'id': 'a', 'type': 'read-csv', 'label': 'Orders'}",
            "{'id': 'b', 'type': 'wriet', 'input': 'a', 'disabled': true}");

    assertThat(graph.nodes())
        .containsExactly(
            new GraphNode("a", "Orders", "read-csv", "read", "", false),
            new GraphNode("b", "b", "wriet", "unknown", "", true));
    assertThat(graph.edges()).containsExactly(new GraphEdge("a", "b", ""));
  }

  @Test
  void onlyUnusualPortsAreNamed() {
    GraphModel graph =
        of(
            "{'id': 'a', 'type': 'split'}",
            "{'id': 'j', 'type': 'join', 'inputs': {'left': 'a.good', 'right': 'a'}}",
            "{'id': 'u', 'type': 'union', 'inputs': ['a', 'a.bad']}");

    assertThat(graph.edges())
        .containsExactly(
            new GraphEdge("a", "j", "good → left"),
            new GraphEdge("a", "j", "right"),
            new GraphEdge("a", "u", ""),
            new GraphEdge("a", "u", "bad"));
  }

  @Test
  void arrowsFromNowhereAreLeftOutAndEqualOnesDrawnOnce() {
    GraphModel graph =
        of(
            "{'id': 'a', 'type': 'inline'}",
            "{'id': 'u', 'type': 'union', 'inputs': ['a', 'a', 'nowhere']}");

    assertThat(graph.edges()).containsExactly(new GraphEdge("a", "u", ""));
  }

  @Test
  void idThatComesTwiceIsDrawnOnce() {
    GraphModel graph =
        of(
            "{'id': 'a', 'type': 'inline'}",
            "{'id': 'a', 'type': 'filter', 'input': 'a'}",
            "{'id': 'b', 'type': 'print', 'input': 'a'}");

    assertThat(graph.nodes()).extracting(GraphNode::id).containsExactly("a", "b");
    assertThat(graph.edges()).containsExactly(new GraphEdge("a", "b", ""));
  }

  @Test
  void runIsColouredByStateAndTellsRows() {
    RunReport report =
        new RunReport(
            "w",
            "r1",
            RunState.FAILED,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(
                node("a", "read-csv", RunState.SUCCEEDED, Map.of(), RowCount.approximate(1200)),
                node("b", "print", RunState.FAILED, Map.of("in", "a"), RowCount.exact(1)),
                node("c", "comment", RunState.SKIPPED, Map.of(), RowCount.UNKNOWN),
                node("d", "print", RunState.CANCELLED, Map.of("in", "x.y"), RowCount.UNKNOWN)),
            List.of(),
            Map.of(),
            Map.of());
    GraphModel graph = GraphModel.of(report);

    assertThat(graph.nodes())
        .containsExactly(
            new GraphNode("a", "a", "read-csv", "succeeded", "≈ 1,200 rows", false),
            new GraphNode("b", "b", "print", "failed", "1 row", false),
            new GraphNode("c", "c", "comment", "note", "", false),
            new GraphNode("d", "d", "print", "cancelled", "", false));
    assertThat(graph.edges()).containsExactly(new GraphEdge("a", "b", ""));
  }

  private static NodeReport node(
      String id, String type, RunState state, Map<String, String> inputs, RowCount rows) {
    List<OutputReport> outputs = List.of(new OutputReport("out", rows, "", Sample.NONE));
    return new NodeReport(id, type, "", inputs, state, 0, outputs, Target.NONE, Map.of());
  }
}
