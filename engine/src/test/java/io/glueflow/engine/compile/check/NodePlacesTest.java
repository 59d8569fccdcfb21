// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.NodeLines;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodePlacesTest {

  private static final Workflow WORKFLOW =
      WorkflowReader.read(
              new SourceText(
                  "workflow.json",
                  """
                  {"glueflow": 1, "name": "places", "nodes": [
                    {"id": "a", "type": "read-text", "path": "a"},
                    {"id": "b", "type": "print", "input": "a"}]}
                  """))
          .orThrow();
  private static final String CODE = "object GlueApp {\n  val a = 1\n  a.show()\n}\n";
  private static final GeneratedFile PROGRAM =
      new GeneratedFile(
          "GlueApp.scala", CODE, List.of(new NodeLines("a", 2, 2), new NodeLines("b", 3, 3)));

  private final NodePlaces places = new NodePlaces(PROGRAM, CODE, WORKFLOW);

  @Test
  void aProblemIsToldAtTheNodeOfItsLine() {
    Diagnostic problem =
        places.diagnostic(
            new ProgramProblem(3, true, "type mismatch;\n found   : Int\n required: String"),
            "Scala 2.12.18");

    assertThat(problem)
        .hasToString(
            "workflow.json:3:3: error GF512: node 'b': Scala 2.12.18: type mismatch; found   : Int"
                + " required: String (GlueApp.scala:3: 'a.show()')");
    assertThat(problem.hint()).contains("template");
  }

  @Test
  void aProblemOfNoNodeIsToldAtTheWorkflow() {
    Diagnostic problem = places.diagnostic(new ProgramProblem(4, true, "'}' expected"), "Scala 2");

    assertThat(problem)
        .hasToString(
            "workflow.json:1:1: error GF512: Scala 2: '}' expected (GlueApp.scala:4: '}')");
  }

  @Test
  void aProblemOfNoLineNamesTheFile() {
    Diagnostic problem = places.diagnostic(new ProgramProblem(0, true, "too large"), "Scala 2");

    assertThat(problem.message()).isEqualTo("Scala 2: too large (GlueApp.scala)");
  }

  @Test
  void aWarningStopsNothing() {
    Diagnostic problem = places.diagnostic(new ProgramProblem(2, false, "unused"), "Scala 2");

    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(new CheckedProgram("Scala 2", List.of(problem)).hasErrors()).isFalse();
  }
}
