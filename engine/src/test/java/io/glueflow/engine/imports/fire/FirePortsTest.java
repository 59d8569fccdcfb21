// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.edge;
import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.node;
import static io.glueflow.engine.imports.fire.Exports.print;
import static io.glueflow.engine.imports.fire.Exports.source;
import static io.glueflow.engine.imports.fire.Exports.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirePortsTest {

  private static final String JOIN =
      node(
          3,
          "join",
          "fire.nodes.etl.JoinOnColumns",
          "leftTableJoinColumn=[\"lines\"]",
          "rightTableJoinColumn=[\"lines\"]");
  private static final String SPLIT =
      node(3, "split", "fire.nodes.etl.NodeSplitByExpression", "conditionExpr=lines > 'm'");

  private static Imported join(String... edges) {
    return Imported.of(
        workflow(list(source(1, "a"), source(2, "b"), JOIN, print(4, "look")), list(edges)));
  }

  private static Imported split(String... edges) {
    return Imported.of(
        workflow(
            list(source(1, "a"), SPLIT, print(4, "x"), print(5, "y"), print(6, "z")), list(edges)));
  }

  private static String anchored(int id, int source, int target, String key, String anchor) {
    String edge = edge(id, source, target);
    return edge.substring(0, edge.length() - 1) + ", \"" + key + "\": \"" + anchor + "\"}";
  }

  @Test
  void theLowestEdgeIsTheFirstInput() {
    assertThat(join(edge(2, 1, 3), edge(1, 2, 3), edge(3, 3, 4)).inputs("join"))
        .containsExactly("left=b", "right=a");
  }

  @Test
  void edgesWithoutNumbersCountAsTheyCome() {
    String first = "{\"source\": 2, \"target\": 3}";
    String second = "{\"source\": \"1\", \"target\": \"3\", \"id\": null}";

    assertThat(join(first, second).inputs("join")).containsExactly("left=b", "right=a");
  }

  @Test
  void namedInputsWinOverTheOrder() {
    assertThat(
            join(
                    anchored(1, 1, 3, "targetAnchor", "Right"),
                    anchored(2, 2, 3, "targetAnchor", "Left"))
                .inputs("join"))
        .containsExactly("left=b", "right=a");
  }

  @Test
  void anUnnamedEdgeTakesTheInputThatIsLeft() {
    assertThat(join(anchored(1, 1, 3, "targetAnchor", "right"), edge(2, 2, 3)).inputs("join"))
        .containsExactly("left=b", "right=a");
  }

  @Test
  void aMissingFirstInputStaysMissing() {
    Imported imported = join(anchored(1, 1, 3, "targetAnchor", "Right"));

    assertThat(imported.inputs("join")).containsExactly("right=a");
    assertThat(imported.problems()).anyMatch(each -> each.code().id().equals("GF212"));
  }

  @Test
  void theLowestEdgeLeavesFromTheFirstOutput() {
    Imported imported = split(edge(1, 1, 3), edge(3, 3, 4), edge(2, 3, 5));

    assertThat(imported.inputs("x")).containsExactly("split.false");
    assertThat(imported.inputs("y")).containsExactly("split.true");
  }

  @Test
  void namedOutputsWinOverTheOrder() {
    Imported imported =
        split(
            edge(1, 1, 3),
            anchored(2, 3, 4, "sourceAnchor", "False"),
            anchored(3, 3, 5, "sourceAnchor", "False"),
            anchored(4, 3, 6, "sourceAnchor", "True"));

    assertThat(imported.inputs("x")).containsExactly("split.false");
    assertThat(imported.inputs("y")).containsExactly("split.false");
    assertThat(imported.inputs("z")).containsExactly("split.true");
  }

  @Test
  void aNodeWithOneOutputFeedsAllItsEdges() {
    Imported imported =
        Imported.of(
            workflow(
                list(source(1, "a"), print(4, "x"), print(5, "y")),
                list(edge(1, 1, 4), edge(2, 1, 5))));

    assertThat(imported.inputs("x")).containsExactly("a");
    assertThat(imported.inputs("y")).containsExactly("a");
  }

  @Test
  void aNameThatTheNodeLacksIsReported() {
    assertThat(split(edge(1, 1, 3), anchored(2, 3, 4, "sourceAnchor", "Maybe")).brief())
        .containsExactly("GF506 9:1");
  }

  @Test
  void rowsPassThroughWhatOnlyShows() {
    Imported imported =
        Imported.of(
            workflow(
                list(
                    source(1, "a"),
                    print(2, "look"),
                    node(3, "chart", "fire.nodes.graph.NodeGraphValues", "xCol=a"),
                    node(4, "note", "fire.nodes.ml.NodeHistoGramCal", "inputCols=a"),
                    print(5, "last")),
                list(edge(1, 1, 2), edge(2, 2, 3), edge(3, 3, 4), edge(4, 4, 5))));

    assertThat(imported.inputs("last")).containsExactly("a");
  }

  @Test
  void nodesMayStandBeforeThoseTheyTakeRowsFrom() {
    Imported imported =
        Imported.of(workflow(list(print(2, "look"), source(1, "a")), edge(1, 1, 2)));

    assertThat(imported.inputs("look")).containsExactly("a");
    assertThat(imported.result().nodes()).extracting(each -> each.id()).containsExactly("2", "1");
  }
}
