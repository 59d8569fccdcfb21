// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes that only stand for something: said to be errors, unless they are left out of runs. */
class NotExecutableTest {

  static List<NodeType> types() {
    return Cases.TYPES.all().stream().filter(type -> !type.isExecutable()).toList();
  }

  @Test
  void thereAreTwo() {
    assertThat(types()).extracting(NodeType::name).containsExactly("pyspark", "unsupported");
  }

  @ParameterizedTest
  @MethodSource("types")
  void theNodeIsAnErrorOnceAndHasNoPlan(NodeType type) {
    for (Cases.Case each : Cases.of(type)) {
      Diagnosed<Analysis> analysis = analyze(each.document());

      assertThat(analysis.diagnostics()).as(each.title()).hasSize(1).allMatch(Diagnostic::isError);
      assertThat(analysis.diagnostics().get(0).node()).isEqualTo(each.id());
      assertThat(analysis.value().orElseThrow().plan().steps())
          .noneMatch(step -> step.node().equals(each.id()));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void nothingIsSaidOfADisabledNode(NodeType type) {
    for (Cases.Case each : Cases.of(type)) {
      String disabled = JsonWriter.compact(each.node()).replaceFirst("\\{", "{\"disabled\": true,");
      String text = each.document().text().replace(JsonWriter.pretty(each.node()), disabled);

      assertThat(analyze(new SourceText("f", text)).diagnostics()).as(each.title()).isEmpty();
    }
  }

  @Test
  void theErrorStandsWhereTheKindDoesAndSaysWhatToDo() {
    Diagnosed<Analysis> analysis =
        analyze(
            new SourceText(
                "f",
                """
                {"glueflow": 1, "name": "x", "nodes": [
                 {"id": "trees", "type": "unsupported",
                  "kind": "Trees", "reason": "it trains ${a} model", "hint": "use ${another}"}
                ]}
                """));

    assertThat(analysis.diagnostics())
        .containsExactly(
            Diagnostic.of(
                    DiagnosticCode.NOT_CONVERTIBLE,
                    new Location("f", 3, 11, "/nodes/0/kind"),
                    "Trees has no counterpart: it trains ${a} model")
                .withNode("trees")
                .withHint("use ${another}"));
  }

  private static Diagnosed<Analysis> analyze(SourceText source) {
    return Analyzer.analyze(
        WorkflowReader.read(source).orThrow(), Cases.TYPES, ParameterValues.of(Map.of()));
  }
}
