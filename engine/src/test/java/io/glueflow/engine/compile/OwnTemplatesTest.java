// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemplatesTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "w", "nodes": [
        {"id": "rows", "type": "read-json", "path": "in", "schema": "a INT"},
        {"id": "some", "type": "filter", "input": "rows", "condition": "a > 1"},
        {"id": "out", "type": "write-csv", "input": "some", "path": "out"}]}
      """;

  @TempDir Path folder;

  @Test
  void aTemplateTakesThePlaceOfTheBuiltInOneOfItsName() throws IOException {
    Diagnosed<List<GeneratedFile>> files = compile(".where($condition)");

    assertThat(files.orThrow().get(0).text()).contains("rows.where(\"a > 1\")");
  }

  @Test
  void aTemplateThatCannotBeFilledIsToldByItsName() throws IOException {
    for (String broken : List.of("$conditions", "#if($condition)", "#set(")) {
      Diagnosed<List<GeneratedFile>> files = compile(broken);

      assertThat(files.value()).isEmpty();
      assertThat(files.diagnostics())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(DiagnosticCode.TEMPLATE_UNFIT);
                assertThat(problem.message()).contains("scala/filter");
              });
    }
  }

  private Diagnosed<List<GeneratedFile>> compile(String filter) throws IOException {
    Files.createDirectories(folder.resolve("scala"));
    Files.writeString(folder.resolve("scala/filter.vm"), filter);
    return new Compiler(new Validator(), Templates.of(folder))
        .compile(
            WorkflowReader.read(new SourceText("w.json", WORKFLOW)).orThrow(),
            new CompileOptions(Target.SCALA, Platform.SPARK, GlueRelease.GLUE_5_1, Map.of()));
  }
}
