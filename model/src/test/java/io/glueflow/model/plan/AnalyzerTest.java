// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

  private static final String ORDERS =
      "{'id': 'orders', 'type': 'read-csv', 'path': 'p', 'schema': 'id INT, region STRING'},";

  @Test
  void nodesComeAfterThoseTheyRead() {
    Diagnosed<Analysis> analysis =
        analyze(
            "{'id': 'out', 'type': 'print', 'input': 'f'},"
                + "{'id': 'f', 'type': 'filter', 'input': 'orders', 'condition': 'id > 1'},"
                + ORDERS);

    assertThat(said(analysis)).isEmpty();
    assertThat(analysis.orThrow().order())
        .extracting(CheckedNode::id)
        .containsExactly("orders", "f", "out");
    assertThat(analysis.orThrow().nodes().keySet()).containsExactly("out", "f", "orders");
    assertThat(analysis.orThrow().plan().sinks()).extracting(Step::node).containsExactly("out");
    assertThat(analysis.orThrow().step(NodeOutput.of("f")).orElseThrow().schema().ddl())
        .isEqualTo("id INT, region STRING");
  }

  @Test
  void whatOnlyLooksLikeAPlaceholderWaitsForNothing() {
    Diagnosed<Analysis> analysis =
        analyze(
            "{'id': 'in', 'type': 'read-csv', 'path': '$${x}/a.csv', 'schema': 'a STRING'},"
                + "{'id': 'f', 'type': 'fill-nulls', 'input': 'in', 'value': '$${x}'},"
                + "{'id': 'out', 'type': 'print', 'input': 'f'}");

    assertThat(said(analysis)).isEmpty();
    assertThat(analysis.orThrow().plan().sinks()).extracting(Step::node).containsExactly("out");
    assertThat(analysis.orThrow().plan().steps())
        .extracting(Step::toString)
        .anyMatch(step -> step.contains("paths=[${x}/a.csv]"))
        .anyMatch(step -> step.contains("value=${x}"));
  }

  @Test
  void aCycleIsToldWithItsFullChain() {
    assertThat(
            said(
                analyze(
                    "{'id': 'a', 'type': 'filter', 'input': 'c', 'condition': 'true'},"
                        + "{'id': 'b', 'type': 'filter', 'input': 'a', 'condition': 'true'},"
                        + "{'id': 'c', 'type': 'filter', 'input': 'b', 'condition': 'true'}")))
        .containsExactly(
            "error GF214: node 'b': nodes depend on each other in a circle: b → c → a → b"
                + " (remove one of these connections)");
    assertThat(said(analyze("{'id': 'a', 'type': 'distinct', 'input': 'a'}")))
        .containsExactly(
            "error GF214: node 'a': nodes depend on each other in a circle: a → a"
                + " (remove one of these connections)");
  }

  @Test
  void whatFollowsACycleIsNotPartOfIt() {
    Diagnosed<Analysis> analysis =
        analyze(
            "{'id': 'a', 'type': 'distinct', 'input': 'b'},"
                + "{'id': 'b', 'type': 'distinct', 'input': 'a'},"
                + "{'id': 'c', 'type': 'print', 'input': 'a'},"
                + ORDERS);

    assertThat(analysis.diagnostics()).hasSize(1);
    assertThat(analysis.value().orElseThrow().order())
        .extracting(CheckedNode::id)
        .containsExactly("c", "orders");
    assertThat(analysis.value().orElseThrow().plan().sinks()).isEmpty();
  }

  @Test
  void aChainLongerThanTheStackIsPutInOrder() {
    StringBuilder nodes = new StringBuilder(ORDERS);
    for (int i = 0; i < 5_000; i++) {
      String input = i == 4_999 ? "orders" : "n" + (i + 1);
      nodes.append("{'id': 'n" + i + "', 'type': 'distinct', 'input': '" + input + "'},");
    }

    assertThat(analyze(nodes.toString()).orThrow().order()).hasSize(5_001);
  }

  @Test
  void inputsThatDoNotExistAreReported() {
    assertThat(
            said(
                analyze(
                    ORDERS
                        + "{'id': 'a', 'type': 'distinct', 'input': 'ordres'},"
                        + "{'id': 'b', 'type': 'distinct', 'input': 'orders.bad'},"
                        + "{'id': 'p', 'type': 'print', 'input': 'orders'},"
                        + "{'id': 'c', 'type': 'distinct', 'input': 'p'}")))
        .containsExactly(
            "error GF209: node 'a': there is no node 'ordres' (did you mean 'orders'?)",
            "error GF210: node 'b': node 'orders' has no output 'bad' (its outputs: orders.out)",
            "error GF210: node 'c': node 'p' has no output");
  }

  @Test
  void portsThatAreMissingUnknownOrTooManyAreReported() {
    assertThat(
            said(
                analyze(
                    ORDERS
                        + "{'id': 'a', 'type': 'distinct'},"
                        + "{'id': 'b', 'type': 'join', 'inputs': {'left': 'orders'}, 'on': 'id'},"
                        + "{'id': 'c', 'type': 'join', 'inputs': {'lift': 'orders',"
                        + " 'left': 'orders', 'right': 'orders'}, 'on': 'id'},"
                        + "{'id': 'd', 'type': 'distinct', 'inputs': ['orders', 'orders']},"
                        + "{'id': 'e', 'type': 'read', 'format': 'x', 'input': 'orders'},"
                        + "{'id': 'f', 'type': 'union', 'inputs': ['orders']},"
                        + "{'id': 'g', 'type': 'sql', 'inputs': ['orders', 'orders'],"
                        + " 'query': 'SELECT 1'}")))
        .containsExactly(
            "error GF212: node 'a': input 'in' is not connected (add \"input\": \"…\")",
            "error GF212: node 'b': input 'right' is not connected"
                + " (write \"inputs\": {\"left\": \"…\", \"right\": \"…\"})",
            "error GF211: node 'c': there is no input 'lift' (did you mean 'left'?)",
            "error GF213: node 'd': a 'distinct' takes 1 input: in",
            "error GF213: node 'e': a 'read' takes no input",
            "error GF212: node 'f': needs at least 2 inputs, has 1",
            "error GF309: node 'g': two inputs are named 'orders'"
                + " (name them: \"inputs\": {\"a\": …, \"b\": …})");
  }

  @Test
  void anUnknownTypeIsReportedOnceAndHidesNothingBehindIt() {
    assertThat(
            said(
                analyze(
                    "{'id': 'a', 'type': 'reed-csv', 'path': 'p'},"
                        + "{'id': 'b', 'type': 'filter', 'input': 'a.any', 'condition': 1}")))
        .containsExactly(
            "error GF208: node 'a': unknown node type 'reed-csv' (did you mean 'read-csv'?)",
            "error GF303: node 'b': expected a Spark SQL expression, found a number");
  }

  @Test
  void aColumnThatDoesNotExistIsReportedWhereTheSchemaIsKnown() {
    assertThat(
            said(
                analyze(
                    ORDERS
                        + "{'id': 's', 'type': 'select', 'input': 'orders', 'columns': ['ID',"
                        + " 'regoin']},{'id': 't', 'type': 'select', 'input': 'u', 'columns':"
                        + " 'any'},{'id': 'u', 'type': 'read-parquet', 'path': 'p'}")))
        .containsExactly(
            "error GF401: node 's': there is no column 'regoin' in the rows from 'orders'"
                + " (did you mean 'region'?)");
  }

  @Test
  void anExpressionInThePlaceOfANameIsToldAsOne() {
    assertThat(
            said(
                analyze(
                    ORDERS
                        + "{'id': 's', 'type': 'select', 'input': 'orders', 'columns':"
                        + " ['regoin AS r', 'upper(x)', 'x']}")))
        .containsExactly(
            "error GF401: node 's': there is no column 'regoin AS r' in the rows from 'orders'"
                + " (did you mean 'region'? the name of a column stands here alone)",
            "error GF401: node 's': there is no column 'upper(x)' in the rows from 'orders'"
                + " (the name of a column stands here alone)",
            "error GF401: node 's': there is no column 'x' in the rows from 'orders'"
                + " (known: id, region)");
  }

  @Test
  void aConditionInThePlaceOfAKeyHasAPlaceOfItsOwn() {
    assertThat(
            said(
                analyze(
                    ORDERS
                        + "{'id': 'j', 'type': 'join', 'inputs': {'left': 'orders', 'right':"
                        + " 'orders'}, 'on': 'left.id = right.id'}")))
        .first()
        .asString()
        .contains("the name of a column stands here alone; a condition belongs in \"condition\"");
  }

  @Test
  void aDisabledNodeAndWhatDependsOnItIsLeftOut() {
    Analysis analysis =
        analyze(
                ORDERS
                    + "{'id': 'd', 'type': 'distinct', 'input': 'orders', 'disabled': true},"
                    + "{'id': 'p', 'type': 'print', 'input': 'd'},"
                    + "{'id': 'q', 'type': 'print', 'input': 'orders'}")
            .orThrow();

    assertThat(analysis.plan().steps()).extracting(Step::node).containsExactly("orders", "q");
    assertThat(analysis.nodes()).containsKey("d");
  }

  @Test
  void aNodeThatWaitsForAParameterIsNotLoweredAndNotWrong() {
    String nodes =
        ORDERS
            + "{'id': 'l', 'type': 'limit', 'input': 'orders', 'rows': '${n}'},"
            + "{'id': 'p', 'type': 'print', 'input': 'l'}";

    Diagnosed<Analysis> waiting = analyze(nodes);
    assertThat(said(waiting)).isEmpty();
    assertThat(waiting.orThrow().plan().sinks()).isEmpty();

    Diagnosed<Analysis> bound = analyze(nodes, Map.of("n", "3"));
    assertThat(bound.orThrow().plan().sinks()).hasSize(1);
    assertThat(said(analyze(nodes, Map.of("n", "-3"))))
        .singleElement()
        .asString()
        .startsWith(
            "error GF305: node 'l': expected a whole number from 0 to 2147483647, found -3");
  }

  @Test
  void whatLeadsToNoSinkIsPruned() {
    Plan plan =
        analyze(
                ORDERS
                    + "{'id': 'unused', 'type': 'distinct', 'input': 'orders'},"
                    + "{'id': 'p', 'type': 'print', 'input': 'orders'}")
            .orThrow()
            .plan();

    assertThat(plan.pruned().steps()).extracting(Step::node).containsExactly("orders", "p");
    assertThat(plan.pruned().outputs().keySet()).containsExactly(NodeOutput.of("orders"));
  }

  private static Diagnosed<Analysis> analyze(String nodes) {
    return analyze(nodes, Map.of());
  }

  private static Diagnosed<Analysis> analyze(String nodes, Map<String, String> values) {
    String listed = nodes.replaceFirst(",$", "").replace('\'', '"');
    String text =
        "{\"glueflow\": 1, \"name\": \"x\", \"parameters\": {\"n\": {\"type\": \"int\"}},"
            + " \"nodes\": ["
            + listed
            + "]}";
    Workflow workflow = WorkflowReader.read(new SourceText("f", text)).orThrow();
    return Analyzer.analyze(
        workflow,
        Cases.TYPES,
        ParameterReader.values(workflow.parameters(), values, false, "args").orThrow());
  }

  private static List<String> said(Diagnosed<?> analysis) {
    return analysis.diagnostics().stream().map(AnalyzerTest::said).toList();
  }

  private static String said(Diagnostic problem) {
    String line = problem.toString().replaceFirst("f:\\d+:\\d+: ", "");
    return line + (problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")");
  }
}
