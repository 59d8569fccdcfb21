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

/** Which parameters a program is told when it starts, and which it is made for. */
class FixedParametersTest {

  private static List<DiagnosticCode> problems(String defaultValue, String path, String column) {
    String text =
        """
        {"glueflow": 1, "name": "w", "parameters": {"x": {"type": "string"%s}}, "nodes": [
          {"id": "in", "type": "read-csv", "path": "%s", "schema": "a STRING"},
          {"id": "some", "type": "select", "input": "in", "columns": ["%s"]},
          {"id": "out", "type": "write-json", "input": "some", "path": "out"}]}
        """
            .formatted(defaultValue, path, column);
    return new Compiler(new Validator(), Templates.builtIn())
            .compile(
                WorkflowReader.read(new SourceText("w.json", text)).orThrow(),
                new CompileOptions(Target.SCALA, Platform.GLUE, GlueRelease.GLUE_5_1, Map.of()))
            .diagnostics()
            .stream()
            .map(Diagnostic::code)
            .toList();
  }

  @Test
  void aPathIsToldWhenTheProgramStarts() {
    assertThat(problems(", \"default\": \"d\"", "s3://b/${x}/", "a")).isEmpty();
    assertThat(problems("", "${x}", "a")).isEmpty();
  }

  @Test
  void theNameOfAColumnDecidesWhatTheProgramIs() {
    assertThat(problems(", \"default\": \"a\"", "s3://b/", "${x}"))
        .containsExactly(DiagnosticCode.PARAMETER_FIXED);
    assertThat(problems("", "s3://b/", "${x}")).contains(DiagnosticCode.VALUE_NEEDED);
  }
}
