// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.edge;
import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.print;
import static io.glueflow.engine.imports.fire.Exports.source;
import static io.glueflow.engine.imports.fire.Exports.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.workflow.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FireImporterTest {

  private static final String SMALL =
      workflow(list(source(1, "lines"), print(2, "look")), edge(1, 1, 2));

  @Test
  void readsWhatTheEditorExports() {
    Imported imported = Imported.of(SMALL);

    assertThat(imported.result().format()).isEqualTo("Fire workflow");
    assertThat(imported.workflow().name()).isEqualTo("w");
    assertThat(imported.ids()).containsExactly("lines", "look");
    assertThat(imported.inputs("look")).containsExactly("lines");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void readsAWorkflowInsideAnAnswerOfTheServer() {
    assertThat(Imported.of("{\"projectId\": 1, \"workflow\": " + SMALL + "}").ids())
        .containsExactly("lines", "look");
    assertThat(Imported.of("[" + SMALL + "]").ids()).containsExactly("lines", "look");
  }

  @Test
  void readsTheEnginesOwnFiles() {
    Imported imported =
        Imported.of(
            """
            ["fire.workflowengine.Workflow", {
              "nodes": ["java.util.ArrayList", [
                ["fire.nodes.dataset.NodeDatasetTextFiles",
                 {"id": 1, "name": "TextFiles", "path": "data/cars.csv", "outputCol": "lines"}],
                ["fire.nodes.etl.NodeFieldSplitter",
                 {"id": 2, "name": "Splitter", "inputCol": "lines", "outputCols": "c1,c2", "sep": ",",
                  "onError": "ignore"}],
                ["fire.nodes.dataset.NodeDatasetStructured",
                 {"id": 3, "name": "Cars", "path": "data/cars.csv", "datasetType": "CSV",
                  "separator": ";", "header": true,
                  "schema": ["fire.workflowengine.FireSchema",
                    {"columnNames": ["java.util.ArrayList", ["c1", "c2"]],
                     "columnTypes": ["DOUBLE", "STRING"], "columnFormats": ["", ""]}]}],
                ["fire.nodes.examples.NodeTestPrintFirstNRows", {"id": 4, "name": "Print", "n": 10}],
                ["fire.nodes.etl.NodeUnionAll", {"id": 5, "name": "Union"}]
              ]],
              "edges": ["java.util.ArrayList", [
                ["fire.workflowengine.Edge", {"id": 0, "from": 1, "to": 2}],
                ["fire.workflowengine.Edge", {"id": 0, "from": 2, "to": 5}],
                ["fire.workflowengine.Edge", {"id": 0, "from": 3, "to": 5}],
                ["fire.workflowengine.Edge", {"from": 5, "to": 4}]
              ]],
              "batchDurationInSeconds": 30, "streamingWorkflow": false}]
            """);

    assertThat(imported.result().format()).isEqualTo("Fire engine workflow");
    assertThat(imported.node("cars").properties().value("schema")).isPresent();
    assertThat(FireJson.text(imported.node("cars").properties(), "schema"))
        .isEqualTo("c1 DOUBLE, c2 STRING");
    assertThat(imported.inputs("union")).containsExactly("splitter", "cars");
    // it adds a column to one of the inputs of the union
    assertThat(imported.problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("GF403");
  }

  @Test
  void aPipelineIsNamedWithTheWorkflowsItRuns() {
    Imported imported =
        Imported.of(
            workflow(
                "{\"id\": \"1\", \"name\": \"Load\", \"nodeClass\": \"fire.pipelineNodes.Workflow\","
                    + " \"fields\": [{\"name\": \"workflowUUID\", \"value\": \"dde4\"}]}",
                ""));

    assertThat(imported.read().value()).isEmpty();
    Diagnostic problem = imported.read().diagnostics().get(0);
    assertThat(problem.code().id()).isEqualTo("GF505");
    assertThat(problem.message()).isEqualTo("this is a Fire pipeline, not a workflow");
    assertThat(problem.hint()).contains("'Load' (workflow dde4)");
  }

  @Test
  void aDatasetIsNamed() {
    Imported imported =
        Imported.of("{\"uuid\": \"a\", \"name\": \"Cars\", \"datasetType\": \"CSV\"}");

    assertThat(imported.brief()).containsExactly("GF505 1:1");
    assertThat(imported.read().diagnostics().get(0).hint()).contains("--datasets");
  }

  @Test
  void aListOfWorkflowsIsTold() {
    assertThat(Imported.of("[" + SMALL + "," + SMALL + "]").brief()).containsExactly("GF505 1:1");
  }

  @Test
  void anEmptyWorkflowIsOne() {
    Imported imported =
        Imported.of("{\"name\": \"x\", \"category\": \"-\", \"nodes\": [], \"edges\": []}");

    assertThat(imported.problems()).extracting(each -> each.code().id()).containsExactly("GF218");
  }

  @Test
  void whatOtherToolsWriteIsNotRead() {
    FireImporter importer = new FireImporter();
    JsonObject empty = io.glueflow.model.json.Json.object().build();

    assertThat(importer.recognizes(empty)).isFalse();
    assertThat(Imported.of("{\"nodes\": [{\"type\": \"x\"}]}").brief())
        .containsExactly("GF201 1:1");
  }

  @Test
  void nodesKeepTheirNamesTextsAndPlaces() {
    Imported imported =
        Imported.of(
            workflow(
                "{\"id\": 1, \"name\": \"Read  Über-Zeilen\", \"description\": \"All lines\","
                    + " \"nodeClass\": \"fire.nodes.dataset.NodeDatasetTextFiles\","
                    + " \"x\": \"319px\", \"y\": 108.656,"
                    + " \"fields\": [{\"name\": \"path\", \"value\": \"a\"},"
                    + " {\"name\": \"title\", \"value\": \"\", \"widget\": \"tab\"}]}",
                ""));

    Node node = imported.node("read-uber-zeilen");
    assertThat(node.label()).isEqualTo("Read  Über-Zeilen");
    assertThat(node.description()).isEqualTo("All lines");
    assertThat(node.layout().members()).hasSize(2);
    assertThat(imported.outcome("1").outcome()).isEqualTo(Outcome.MAPPED);
  }

  @Test
  void valuesMayBeNumbersAndBooleansAndRealLists() {
    Imported imported =
        Imported.of(
            workflow(
                list(
                    source(1, "lines"),
                    "{\"id\": 2, \"name\": \"keep\", \"nodeClass\": \"fire.nodes.etl.NodeDropDuplicateRows\","
                        + " \"fields\": {\"colNames\": [\"lines\"]}}",
                    "{\"id\": 3, \"name\": \"look\", \"nodeClass\": \"fire.nodes.util.NodePrintFirstNRows\","
                        + " \"fields\": [{\"name\": \"n\", \"value\": 7},"
                        + " {\"name\": \"enableInExecution\", \"value\": true},"
                        + " {\"name\": \"columns\", \"value\": null}]}"),
                list(edge(1, 1, 2), edge(2, 2, 3))));

    assertThat(imported.problems()).isEmpty();
    assertThat(FireJson.text(imported.node("look").properties(), "rows")).isEqualTo("7");
    assertThat(imported.node("keep").properties().value("keys")).isPresent();
  }

  @Test
  void aSettingThatNobodyReadsIsReported() {
    Imported imported =
        Imported.of(
            workflow(
                list(
                    source(1, "lines"),
                    Exports.node(
                        2,
                        "look",
                        "fire.nodes.util.NodePrintFirstNRows",
                        "n=3",
                        "newSetting=on",
                        "off=false",
                        "empty=[]",
                        "storageLevel=DEFAULT",
                        "limitInputRecords=20")),
                edge(1, 1, 2)));

    assertThat(imported.problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "export.json:3:179: warning GF502: node 'look':"
                + " the setting 'newSetting' is not carried over");
    assertThat(imported.outcome("2").outcome()).isEqualTo(Outcome.ADAPTED);
  }

  @Test
  void everyNodeIsAccountedFor() {
    Imported imported =
        Imported.of(
            workflow(
                list(
                    source(1, "lines"),
                    Exports.node(2, "model", "fire.nodes.ml.NodeKMeans", "k=4"),
                    Exports.node(3, "note", "fire.nodes.doc.NodeStickyNote", "comment=<b>hi</b>"),
                    Exports.node(4, "chart", "fire.nodes.graph.NodeBarChart", "xCol=a"),
                    Exports.node(5, "sql", "fire.nodes.etl.NodeSQL", "sql=select 1")),
                list(edge(1, 1, 2), edge(2, 1, 4), edge(3, 1, 5))));

    assertThat(imported.result().nodes())
        .extracting(node -> node.outcome().label())
        .containsExactly("mapped", "not-mapped", "noted", "adapted", "mapped");
    assertThat(Map.of("note", "hi"))
        .containsEntry("note", FireJson.text(imported.node("note").properties(), "text"));
  }
}
