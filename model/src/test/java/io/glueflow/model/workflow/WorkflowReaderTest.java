// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.parameter.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowReaderTest {

  @Test
  void aDocumentHasNameParametersNodesAndJob() {
    Workflow workflow =
        read("""
        {"glueflow": 1, "name": "orders by region", "description": "d",
         "parameters": {"day": {"type": "date"}, "n": {"type": "int", "default": 3}},
         "nodes": [{"id": "a", "type": "read-csv", "path": "p/${day}"}],
         "job": {"glue-version": "5.1"}}
        """)
            .orThrow();

    assertThat(workflow.name()).isEqualTo("orders by region");
    assertThat(workflow.description()).isEqualTo("d");
    assertThat(workflow.parameters()).extracting(Parameter::name).containsExactly("day", "n");
    assertThat(workflow.nodes()).extracting(Node::id).containsExactly("a");
    assertThat(JsonWriter.compact(workflow.job())).isEqualTo("{\"glue-version\": \"5.1\"}");
    assertThat(workflow.parameter("n")).isPresent();
    assertThat(workflow.node("b")).isEmpty();
  }

  @Test
  void reservedKeysAreNoProperties() {
    Node node =
        node(
            """
            {"id": "f", "type": "filter", "label": "L", "description": "D", "input": "a",
             "layout": {"x": 1, "y": 2}, "disabled": true, "condition": "true", "other": 1}
            """);

    assertThat(node.label()).isEqualTo("L");
    assertThat(node.description()).isEqualTo("D");
    assertThat(node.disabled()).isTrue();
    assertThat(JsonWriter.compact(node.layout())).isEqualTo("{\"x\": 1, \"y\": 2}");
    assertThat(JsonWriter.compact(node.properties()))
        .isEqualTo("{\"condition\": \"true\", \"other\": 1}");
    assertThat(node.locationOf("condition").column()).isEqualTo(61);
    assertThat(node.locationOf("nothing")).isEqualTo(node.location());
  }

  @Test
  void warningsAreIgnoredForANodeOrForAll() {
    Workflow workflow =
        read("""
        {"glueflow": 1, "name": "n", "ignore": ["GF322"],
         "nodes": [{"id": "a", "type": "t", "ignore": ["GF216"]}, {"id": "b", "type": "t"}]}
        """)
            .orThrow();

    assertThat(workflow.ignores(problem(DiagnosticCode.UNUSED_PARAMETER, ""))).isTrue();
    assertThat(workflow.ignores(problem(DiagnosticCode.LEADS_NOWHERE, "a"))).isTrue();
    assertThat(workflow.ignores(problem(DiagnosticCode.LEADS_NOWHERE, "b"))).isFalse();
    assertThat(JsonWriter.compact(WorkflowWriter.toJson(workflow)))
        .contains("\"ignore\": [\"GF322\"]", "\"ignore\": [\"GF216\"]");
  }

  @Test
  void errorsAndUnknownCodesCannotBeIgnored() {
    Diagnosed<Workflow> read =
        read(
            """
            {"glueflow": 1, "name": "n", "ignore": ["GF401", "GF21", 3], "nodes": []}
            """);

    assertThat(read.diagnostics())
        .extracting(problem -> problem.code().id() + " " + problem.message())
        .containsExactly(
            "GF304 GF401 is an error, and errors cannot be ignored",
            "GF304 there is no code 'GF21'",
            "GF205 a code is a string, this is a number");
  }

  private static Diagnostic problem(DiagnosticCode code, String node) {
    return Diagnostic.of(code, Location.ofFile("f"), "m").withNode(node);
  }

  @Test
  void inputsAreOneAListOrAnObject() {
    assertThat(inputs("\"input\": \"a\"")).containsExactly("=a");
    assertThat(inputs("\"inputs\": [\"a\", \"b.rest\"]")).containsExactly("=a", "=b.rest");
    assertThat(inputs("\"inputs\": {\"left\": \"a\", \"right\": \"b.out\"}"))
        .containsExactly("left=a", "right=b");
    assertThat(inputs("\"label\": \"none\"")).isEmpty();
  }

  @Test
  void anInputKnowsItsPlace() {
    Node node = node("{\"id\": \"n\", \"type\": \"t\", \"inputs\": [\"a\", \"b\"]}");

    assertThat(node.inputs().get(1).location().pointer()).isEqualTo("/nodes/0/inputs/1");
  }

  @Test
  void anotherVersionOrNoneIsRefused() {
    assertThat(said("{\"name\": \"x\"}"))
        .containsExactly("f:1:1: error GF201: the document has no \"glueflow\" version");
    assertThat(said("[]"))
        .containsExactly("f:1:1: error GF201: a workflow is an object, this is an array");
    assertThat(said("{\"glueflow\": 2}"))
        .containsExactly("f:1:14: error GF202: format version 2 is not supported");
    assertThat(said("{\"glueflow\": \"1\"}"))
        .containsExactly("f:1:14: error GF202: the format version is a number, this is a string");
    assertThat(read("{\"glueflow\": 2}").value()).isEmpty();
    assertThat(read("{\"glueflow\": 1.0, \"name\": \"x\", \"nodes\": []}").value()).isPresent();
  }

  @Test
  void keysThatAreMissingOrUnknownAreReported() {
    assertThat(said("{\"glueflow\": 1, \"node\": []}"))
        .containsExactly(
            "f:1:1: error GF203: the workflow has no 'name'",
            "f:1:17: error GF204: unknown key 'node' in the workflow");
    assertThat(read("{\"glueflow\": 1, \"node\": []}").diagnostics().get(1).hint())
        .isEqualTo("did you mean 'nodes'?");
    assertThat(saidOfNodes("{\"type\": \"t\"}, {\"id\": \"x\"}, {\"id\": \" \", \"type\": \"t\"}"))
        .containsExactly(
            "error GF203: a node has no 'id'",
            "error GF203: a node has no 'type'",
            "error GF206: 'id' of a node is empty");
  }

  @Test
  void aWorkflowWithoutNodesIsReported() {
    assertThat(said("{\"glueflow\": 1, \"name\": \"n\", \"steps\": []}"))
        .containsExactly(
            "f:1:1: error GF203: the workflow has no 'nodes'",
            "f:1:30: error GF204: unknown key 'steps' in the workflow");
  }

  @Test
  void aWorkflowOfWhichNoNodeCanBeReadIsNone() {
    String document = "{\"glueflow\": 1, \"name\": \"n\", \"nodes\": %s}";

    assertThat(read("{\"glueflow\": 1, \"name\": \"n\"}").value()).isEmpty();
    assertThat(read(document.formatted("{}")).value()).isEmpty();
    assertThat(read(document.formatted("[1, {}]")).value()).isEmpty();
    assertThat(read(document.formatted("[]")).value()).isPresent();
    assertThat(read(document.formatted("[1, {\"id\": \"a\", \"type\": \"t\"}]")).value())
        .isPresent();
  }

  @Test
  void valuesOfTheWrongKindAreReported() {
    assertThat(
            said(
                "{\"glueflow\": 1, \"name\": 1, \"description\": [], \"parameters\": [],"
                    + " \"nodes\": {}, \"job\": 5}"))
        .containsExactly(
            "f:1:25: error GF205: 'name' of the workflow is a number, expected a string",
            "f:1:43: error GF205: 'description' of the workflow is an array, expected a string",
            "f:1:61: error GF205: 'parameters' of the workflow is an array, expected an object",
            "f:1:74: error GF205: 'nodes' of the workflow is an object, expected an array",
            "f:1:85: error GF205: 'job' of the workflow is a number, expected an object");
    assertThat(
            saidOfNodes(
                "7, {\"id\": \"n\", \"type\": \"t\", \"label\": 1, \"layout\": [],"
                    + " \"disabled\": \"yes\", \"input\": 3, \"inputs\": 4}"))
        .containsExactly(
            "error GF205: a node is an object, this is a number",
            "error GF205: 'label' of node 'n' is a number, expected a string",
            "error GF205: 'layout' of node 'n' is an array, expected an object",
            "error GF205: 'disabled' of node 'n' is a string, expected true or false",
            "error GF205: node 'n': 'input' is a number, expected a string",
            "error GF205: node 'n': 'inputs' is a number, expected an object or an array",
            "error GF213: node 'n': 'input' and 'inputs' exclude each other");
    assertThat(saidOfNodes("{\"id\": \"n\", \"type\": \"t\", \"inputs\": [\"a\", 1, \"\"]}"))
        .containsExactly(
            "error GF205: node 'n': an input is the id of a node, or 'id.output'",
            "error GF205: node 'n': an input is the id of a node, or 'id.output'");
  }

  @Test
  void severalInputsInThePlaceOfOneAreReadAllTheSame() {
    Diagnosed<Workflow> read =
        read(
            "{\"glueflow\": 1, \"name\": \"n\", \"nodes\": [{\"id\": \"n\", \"type\": \"t\","
                + " \"input\": [\"a\", \"b.c\"]}]}");

    assertThat(read.diagnostics())
        .extracting(problem -> problem.message() + " (" + problem.hint() + ")")
        .containsExactly(
            "'input' is an array, expected a string (several inputs stand in 'inputs')");
    assertThat(read.value().orElseThrow().nodes().get(0).inputs()).hasSize(2);
  }

  @Test
  void namesThatAreNotWellFormedAreReported() {
    assertThat(said("{\"glueflow\": 1, \"name\": \"a/b\", \"nodes\": []}"))
        .containsExactly("f:1:25: error GF206: 'a/b' is not a workflow name");
    assertThat(saidOfNodes("{\"id\": \"a.b\", \"type\": \"t\"}, {\"id\": \"1\", \"type\": \"t\"}"))
        .containsExactly(
            "error GF206: 'a.b' is not a node id", "error GF206: '1' is not a node id");
  }

  @Test
  void anIdThatComesTwiceIsReportedAtItsSecondPlace() {
    String text =
        "{\"glueflow\": 1, \"name\": \"x\", \"nodes\": [\n"
            + "{\"id\": \"a\", \"type\": \"t\"},\n{\"id\": \"a\", \"type\": \"u\"}]}";

    assertThat(said(text))
        .containsExactly("f:3:8: error GF207: node 'a': the id 'a' is already used at line 2");
    assertThat(read(text).value().orElseThrow().node("a").orElseThrow().type()).isEqualTo("t");
  }

  @Test
  void problemsOfTheTextAreToldWithThoseOfTheDocument() {
    assertThat(said("{\"glueflow\": 1, \"name\": \"x\", \"nodes\": [],}\n"))
        .containsExactly("f:1:41: error GF104: a comma stands before '}'");
    assertThat(said("{")).hasSize(1).allMatch(problem -> problem.contains("GF103"));
  }

  private static Node node(String node) {
    return read(document(node)).orThrow().nodes().get(0);
  }

  private static List<String> inputs(String key) {
    return node("{\"id\": \"n\", \"type\": \"t\", " + key + "}").inputs().stream()
        .map(input -> input.port() + "=" + input.source())
        .toList();
  }

  private static String document(String nodes) {
    return "{\"glueflow\": 1, \"name\": \"x\", \"nodes\": [" + nodes + "]}";
  }

  private static List<String> saidOfNodes(String nodes) {
    return said(document(nodes)).stream()
        .map(line -> line.replaceFirst("f:\\d+:\\d+: ", ""))
        .toList();
  }

  private static List<String> said(String text) {
    return read(text).diagnostics().stream().map(Object::toString).toList();
  }

  private static Diagnosed<Workflow> read(String text) {
    return WorkflowReader.read(new SourceText("f", text));
  }
}
