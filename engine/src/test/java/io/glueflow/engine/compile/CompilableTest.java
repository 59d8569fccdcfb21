// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilableTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "w",
       "parameters": {"regions": {"type": "list", "items": "string", "default": %s}},
       "nodes": [
        {"id": "rows", "type": "read-jdbc", "connection": "shop", "table": "t", "schema": "a STRING"},
        {"id": "some", "type": "filter", "input": "rows", "condition": "a IN (${regions})"},
        {"id": "out", "type": "write-csv", "input": "some", "path": "out"}]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"a,b", " a", "a ", ""})
  void anItemThatNoArgumentCanSayIsTold(String item) {
    Diagnosed<List<GeneratedFile>> files =
        compile(Target.PYSPARK, "[\"EU\", \"" + item + "\"]", Platform.GLUE);

    assertThat(files.value()).isEmpty();
    assertThat(files.diagnostics())
        .extracting(Diagnostic::toString)
        .singleElement()
        .asString()
        .startsWith("w.json:2:")
        .contains("error GF510: parameter 'regions': '" + item + "' cannot be an item");
  }

  /** Spark 3.5 would read the names of columns as texts. */
  @ParameterizedTest
  @EnumSource(names = {"SCALA", "PYSPARK"})
  void connectionsToMariaDbAreThoseOfTheRunner(Target target) {
    for (Platform platform : Platform.values()) {
      String program = compile(target, "[\"EU\"]", platform).orThrow().get(0).text();

      assertThat(program).contains("permitMysqlScheme", "org.mariadb.jdbc.Driver");
    }
  }

  private static Diagnosed<List<GeneratedFile>> compile(
      Target target, String regions, Platform platform) {
    return new Compiler(new Validator(), Templates.builtIn())
        .compile(
            WorkflowReader.read(new SourceText("w.json", WORKFLOW.formatted(regions))).orThrow(),
            new CompileOptions(target, platform, GlueRelease.GLUE_5_1, Map.of()));
  }
}
