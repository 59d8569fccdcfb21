// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.edge;
import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.node;
import static io.glueflow.engine.imports.fire.Exports.print;
import static io.glueflow.engine.imports.fire.Exports.source;
import static io.glueflow.engine.imports.fire.Exports.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FireMalformedTest {

  @Test
  void edgesThatLeadNowhereAreReportedAndLeftOut() {
    Imported imported =
        Imported.of(
            workflow(
                list(source(1, "a"), print(2, "look")),
                list(
                    edge(1, 1, 2),
                    edge(2, 1, 7),
                    edge(3, 8, 2),
                    edge(4, 2, 2),
                    "{\"source\": \"1\"}",
                    "5",
                    "{\"source\": null, \"target\": \"2\"}")));

    assertThat(imported.brief())
        .containsExactly(
            "GF506 6:1", "GF506 7:1", "GF506 8:1", "GF506 9:1", "GF506 10:1", "GF506 11:1");
    assertThat(imported.inputs("look")).containsExactly("a");
  }

  @Test
  void aCircleIsCutWhereItCloses() {
    String filter = "fire.nodes.etl.NodeRowFilter";
    Imported imported =
        Imported.of(
            workflow(
                list(
                    node(1, "a", filter, "conditionExpr=x > 1"),
                    node(2, "b", filter, "conditionExpr=x > 1"),
                    node(3, "c", filter, "conditionExpr=x > 1")),
                list(edge(1, 1, 2), edge(2, 2, 3), edge(3, 3, 1))));

    assertThat(imported.brief()).containsExactly("GF506 8:1");
    assertThat(imported.inputs("b")).containsExactly("a");
    assertThat(imported.inputs("a")).isEmpty();
  }

  @Test
  void anIdThatComesTwiceIsReported() {
    Imported imported =
        Imported.of(workflow(list(source(1, "a"), source(1, "b"), print(2, "c")), edge(1, 1, 2)));

    assertThat(imported.brief()).containsExactly("GF506 3:8");
    assertThat(imported.inputs("c")).containsExactly("a");
    assertThat(imported.ids()).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsNoNodeIsReported() {
    Imported imported =
        Imported.of(
            workflow(
                list(
                    source(1, "a"),
                    "null",
                    "[1, 2]",
                    "{\"name\": \"no class\", \"id\": 3}",
                    "{\"nodeClass\": \"fire.nodes.etl.NodeUnionAll\"}",
                    "{\"id\": 5, \"nodeClass\": \"fire.nodes.etl.NodeSQL\", \"fields\": 7}",
                    "{\"id\": 6, \"nodeClass\": \"fire.nodes.etl.NodeSQL\", \"fields\": [null,"
                        + " {\"value\": \"x\"}, {\"name\": \"sql\", \"value\": \"select 1\"},"
                        + " {\"name\": \"sql\", \"value\": \"select 2\"}]}"),
                ""));

    assertThat(imported.brief())
        .containsExactly(
            "GF506 3:1",
            "GF506 4:1",
            "GF506 5:1",
            "GF506 6:1",
            "GF506 7:60",
            "GF506 8:61",
            "GF506 8:67",
            "GF506 8:121");
    assertThat(imported.result().nodes()).hasSize(5);
  }

  @Test
  void nodesAndEdgesMayBeAnything() {
    assertThat(Imported.of("{\"nodes\": [], \"edges\": {\"a\": 1}}").brief())
        .containsExactly("GF201 1:1");
    assertThat(
            Imported.of("{\"nodes\": [{\"nodeClass\": \"x\", \"id\": 1}], \"edges\": {\"a\": 1}}")
                .brief())
        .containsExactly("GF506 1:51");
    assertThat(
            Imported.of("{\"nodes\": [{\"nodeClass\": \"x\", \"id\": 1}], \"edges\": null}")
                .brief())
        .isEmpty();
  }

  @Test
  void everyMapperBearsANodeWithoutFieldsAndOneWithNonsense() {
    String bare =
        FireNodes.classes().stream()
            .sorted()
            .map(
                nodeClass ->
                    "{\"id\": \"" + nodeClass + "\", \"nodeClass\": \"" + nodeClass + "\"}")
            .collect(Collectors.joining(",\n"));
    Imported imported = Imported.of(workflow(bare, ""));

    assertThat(imported.result().nodes()).hasSameSizeAs(FireNodes.classes());
    assertThat(imported.problems()).isNotEmpty();
  }

  @Test
  void manyNodesInARowTakeSeconds() {
    int count = 20_000;
    String nodes =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> i == 1 ? source(1, "a") : print(i, "look"))
            .collect(Collectors.joining(",\n"));
    String edges =
        IntStream.range(1, count)
            .mapToObj(i -> edge(i, i, i + 1))
            .collect(Collectors.joining(",\n"));
    Instant start = Instant.now();

    Imported imported = Imported.of(workflow(nodes, edges));

    assertThat(imported.ids()).hasSize(count);
    assertThat(imported.workflow().nodes().get(count - 1).inputs().get(0).source().node())
        .isEqualTo("a");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }
}
