// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeLinesTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "lines", "nodes": [
        {"id": "rows", "type": "inline", "schema": "a INT", "rows": [[1]], "description": "Some."},
        {"id": "same", "type": "filter", "input": "rows", "condition": "a > 0"},
        {"id": "one", "type": "print", "input": "same"},
        {"id": "two", "type": "print", "input": "same"}]}
      """;

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyNodeHasItsLinesInOrder(Target target) {
    GeneratedFile file = compiled(target);

    assertThat(file.nodes())
        .extracting(NodeLines::node)
        .containsExactly("rows", "same", "one", "two");
    for (int i = 1; i < file.nodes().size(); i++) {
      assertThat(file.nodes().get(i).first()).isGreaterThan(file.nodes().get(i - 1).last());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"SCALA", "PYSPARK"})
  void theLinesAreThoseOfTheNode(Target target) {
    GeneratedFile file = compiled(target);
    List<String> lines = file.text().lines().toList();

    NodeLines same = file.nodes().get(1);

    assertThat(lines.subList(same.first() - 1, same.last()))
        .allMatch(line -> line.contains("same = rows.filter("))
        .hasSize(1);
    assertThat(same.contains(same.first())).isTrue();
    assertThat(same.contains(same.last() + 1)).isFalse();
  }

  private static GeneratedFile compiled(Target target) {
    return new Compiler(new Validator(), Templates.builtIn())
        .compile(
            WorkflowReader.read(new SourceText("workflow.json", WORKFLOW)).orThrow(),
            new CompileOptions(target, Platform.GLUE, GlueRelease.GLUE_5_1, Map.of()))
        .orThrow()
        .get(0);
  }
}
