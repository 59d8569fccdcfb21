// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.node;
import static io.glueflow.engine.imports.fire.Exports.print;
import static io.glueflow.engine.imports.fire.Exports.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.workflow.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FireDatasetsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeDatasets() throws IOException {
    dataset(
        "cars",
        "\"uuid\": \"u-cars\", \"id\": 3, \"path\": \"data/cars.tsv\", \"delimiter\": \"\\\\t\","
            + " \"header\": true, \"datasetType\": \"CSV\", \"datasetSchema\": \"{colNames:[\\\"c"
            + " 1\\\","
            + "\\\"day\\\"],colTypes:[\\\"DOUBLE\\\",\\\"TIMESTAMP\\\"],colFormats:[\\\"\\\",\\\"dd/MM/yyyy"
            + " HH:mm\\\"],colMLTypes:[\\\"NUMERIC\\\",\\\"TEXT\\\"]}\"");
    dataset(
        "model",
        "\"uuid\": \"u-model\", \"path\": \"data/m.csv\", \"datasetType\": \"CSV\","
            + " \"filterLinesContaining\": \"id\", \"schemaModel\": {\"schemaColList\": ["
            + "{\"colName\": \"id\", \"colType\": \"INTEGER\", \"colFormat\": \"\"},"
            + "{\"colName\": \"name\", \"colType\": \"STRING\"}]}");
    dataset(
        "people",
        "\"uuid\": \"u-people\", \"path\": \"data/people\", \"datasetType\": \"PARQUET\","
            + " \"filterLinesContaining\": \"x\"");
    dataset("events", "\"uuid\": \"u-events\", \"path\": \"e.json\", \"datasetType\": \"JSON\"");
    dataset("hive", "\"uuid\": \"u-hive\", \"path\": \"hive:s\", \"datasetType\": \"HIVE\"");
    dataset(
        "jdbc",
        "\"uuid\": \"u-jdbc\", \"path\": \"shop|orders\", \"datasetType\": \"JDBC\","
            + " \"connectionName\": \"DB\"");
    dataset("other", "\"uuid\": \"u-other\", \"path\": \"x\", \"datasetType\": \"CASSANDRA\"");
    Files.writeString(folder.resolve("broken.json"), "{\"datasetType\": ");
    Files.writeString(folder.resolve("data.json"), "[1, 2]");
  }

  private void dataset(String name, String members) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"), "{\"name\": \"" + name + "\", " + members + "}");
  }

  private Imported read(String uuid) {
    return Imported.of(
        workflow(
            list(
                node(1, "data", "fire.nodes.dataset.NodeDatasetStructured", "dataset=" + uuid),
                print(2, "look")),
            Exports.edge(1, 1, 2)),
        List.of(folder));
  }

  private static String property(Node node, String name) {
    return FireJson.text(node.properties(), name);
  }

  @Test
  void delimitedFilesAreReadWithTheirSchema() {
    Imported imported = read("u-cars");
    Node data = imported.node("data");

    assertThat(data.type()).isEqualTo("read-csv");
    assertThat(property(data, "delimiter")).isEqualTo("\\t");
    assertThat(property(data, "schema")).isEqualTo("`c 1` DOUBLE, day TIMESTAMP");
    assertThat(property(data, "timestamp-format")).isEqualTo("d/M/yyyy H:m");
    assertThat(imported.problems()).isEmpty();
    assertThat(data.properties().value("schema").orElseThrow().location().file())
        .endsWith("cars.json");
  }

  @Test
  void aNumberNamesADatasetToo() {
    assertThat(read("3").node("data").type()).isEqualTo("read-csv");
  }

  @Test
  void linesThatNameTheColumnsAreAHeader() {
    Imported imported = read("u-model");

    assertThat(property(imported.node("data"), "schema")).isEqualTo("id INT, name STRING");
    assertThat(property(imported.node("data"), "header")).isEmpty();
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void otherKindsAreReadAsTheyAre() {
    assertThat(read("u-people").node("data").type()).isEqualTo("read-parquet");
    assertThat(read("u-people").brief()).containsExactly("GF502 1:114");
    assertThat(read("u-events").node("data").type()).isEqualTo("read-json");
    assertThat(read("u-jdbc").node("data").type()).isEqualTo("read-jdbc");
    assertThat(read("u-hive").node("data").type()).isEqualTo("read-table");
    assertThat(read("u-other").node("data").type()).isEqualTo("unsupported");
  }

  @Test
  void anUnknownDatasetIsReportedAtTheFieldThatNamesIt() {
    Imported imported = read("u-nobody");

    assertThat(imported.brief()).containsExactly("GF504 2:152");
    assertThat(imported.read().diagnostics().get(0).hint()).contains("--datasets");
    assertThat(imported.read().diagnostics().get(0).node()).isEqualTo("data");
  }

  @Test
  void whatTheWorkflowCarriesAlongWins() {
    Imported imported =
        Imported.of(
            "{\"name\": \"w\", \"nodes\": ["
                + node(1, "data", "fire.nodes.dataset.NodeDatasetStructured", "dataset=u-cars")
                + "], \"edges\": [], \"dataSetDetails\": [{\"uuid\": \"u-cars\", \"header\": true,"
                + " \"path\": \"mine.csv\", \"delimiter\": \",\", \"datasetType\": \"CSV\","
                + " \"datasetSchema\":"
                + " \"{\\\"colNames\\\":[\\\"a\\\"],\\\"colTypes\\\":[\\\"LONG\\\"]}\"}, 5]}",
            List.of(folder));

    assertThat(property(imported.node("data"), "path")).isEqualTo("mine.csv");
    assertThat(property(imported.node("data"), "schema")).isEqualTo("a BIGINT");
    assertThat(imported.brief()).containsExactly("GF506 1:385");
  }

  @Test
  void aFolderThatIsNotThereHasNoDatasets() {
    Imported imported =
        Imported.of(
            workflow(
                node(1, "data", "fire.nodes.dataset.NodeDatasetStructured", "dataset=u-cars"), ""),
            List.of(folder.resolve("nowhere")));

    assertThat(imported.brief()).containsExactly("GF504 2:152");
  }
}
