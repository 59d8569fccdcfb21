// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the canonical form of a document is told where the document has it. */
class SourcePlacesTest {

  private static final String TEXT =
      """
      {"nodes": [
        {"layout": {"x": 1}, "type": "inline", "schema": "a INT",
         "rows": [[1],
                  [2]], "id": "rows"},
        {"type": "hash", "id": "h",
         "input": "rows",
         "columns": ["a/b~c"]}],
       "parameters": {
         "day": {"type": "date"}},
       "job": {"glueVersion": "5.1"},
       "name": "places", "glueflow": 1}
      """;

  private final Workflow workflow = WorkflowReader.read(new SourceText("mine", TEXT)).orThrow();
  private final SourcePlaces places = new SourcePlaces(workflow);

  @ParameterizedTest
  @CsvSource({
    "'', 1:1",
    "/nodes/0, 2:3",
    "/nodes/0/rows, 3:12",
    "/nodes/0/rows/1, 4:13",
    "/nodes/0/rows/1/0, 4:14",
    "/nodes/1/columns/0, 7:16",
    "/nodes/1/label, 5:3",
    "/nodes/7/label, 1:1",
    "/parameters/day/default, 9:4",
    "/job/glueVersion, 10:25",
  })
  void aPlaceIsFoundByItsPointer(String pointer, String expected) {
    Diagnostic problem =
        Diagnostic.of(DiagnosticCode.RUN_FAILED, new Location("w", 99, 99, pointer), "x");

    assertThat(places.relocate(problem).location()).hasToString("mine:" + expected);
  }

  @Test
  void everyNodeIsFoundFromItsPlaceInTheCanonicalForm() {
    Workflow canonical =
        WorkflowReader.read(new SourceText("canonical", WorkflowWriter.write(workflow))).orThrow();

    List<Location> found =
        canonical.nodes().stream()
            .map(
                node ->
                    places
                        .relocate(
                            Diagnostic.of(DiagnosticCode.RUN_FAILED, node.locationOf("type"), "x"))
                        .location())
            .toList();

    assertThat(found)
        .containsExactlyElementsOf(
            workflow.nodes().stream().map(node -> node.locationOf("type")).toList());
  }

  @Test
  void aCharacterOfATextIsFoundAgain() {
    Workflow exported =
        WorkflowReader.read(
                new SourceText(
                    "mine",
                    """
                    {"name": "places", "glueflow": 1, "nodes": [
                      {"id": "f", "type": "filter", "input": "rows",   "condition": "a = '\\u00fc' OR b"}]}
                    """))
            .orThrow();
    SourceText written = new SourceText("canonical", WorkflowWriter.write(exported));
    JsonString condition =
        (JsonString)
            WorkflowReader.read(written)
                .orThrow()
                .nodes()
                .get(0)
                .json()
                .value("condition")
                .orElseThrow();
    Diagnostic problem =
        Diagnostic.of(DiagnosticCode.RUN_FAILED, condition.place("a = 'ü' OR ".length()), "x");

    assertThat(new SourcePlaces(exported).relocate(problem).location()).hasToString("mine:2:82");
  }
}
