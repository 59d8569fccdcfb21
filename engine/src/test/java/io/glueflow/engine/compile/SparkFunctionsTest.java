// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program for an old Glue does not call what its Spark lacks. */
class SparkFunctionsTest {

  @Test
  void aFunctionThatSparkLacksIsRefusedAtItsNode() {
    assertThat(problems(GlueRelease.GLUE_3_0, "try_cast(a AS INT)"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(DiagnosticCode.NOT_COMPILABLE);
              assertThat(problem.node()).isEqualTo("typed");
              assertThat(problem.message()).contains("try_cast()", "3.2", "Glue 3.0");
            });
  }

  @Test
  void newerVersionsHaveIt() {
    assertThat(problems(GlueRelease.GLUE_4_0, "try_cast(a AS INT)")).isEmpty();
  }

  @Test
  void methodsAreNoFunctions() {
    assertThat(problems(GlueRelease.GLUE_3_0, "length(a)")).isEmpty();
  }

  private static List<Diagnostic> problems(GlueRelease release, String expression) {
    String document =
        """
        {"glueflow": 1, "name": "old", "nodes": [
          {"id": "rows", "type": "inline", "schema": "a STRING", "rows": [["1"]]},
          {"id": "typed", "type": "derive", "input": "rows", "columns": {"b": "%s"}},
          {"id": "out", "type": "write-parquet", "input": "typed", "path": "out",
           "mode": "overwrite"}]}"""
            .formatted(expression);
    return new Compiler(new Validator(), Templates.builtIn())
        .compile(
            WorkflowReader.read(new SourceText("old.json", document)).orThrow(),
            new CompileOptions(Target.SCALA, Platform.GLUE, release, Map.of()))
        .diagnostics();
  }
}
