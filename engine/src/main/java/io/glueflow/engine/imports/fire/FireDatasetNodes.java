// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Nodes that read a dataset, which is described elsewhere. */
final class FireDatasetNodes {

  private FireDatasetNodes() {}

  /** The node that names a dataset by its id; in the engine's files it describes it itself. */
  static void structured(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText id = fields.text("dataset", "datasetId", "uuid");
    if (id.isEmpty() && fields.has("path", "table")) {
      described(node, mapping);
      return;
    }
    Optional<FireDataset> dataset = mapping.datasets().find(id.text().strip());
    if (dataset.isEmpty()) {
      unknown(id, mapping);
    } else {
      named(dataset.get(), mapping);
    }
  }

  private static void unknown(FireText id, FireMapping mapping) {
    if (id.isEmpty()) {
      mapping.unsupported("it names no dataset", "choose one in Fire, and export it again");
    } else {
      mapping.unsupported("its dataset is not known", "");
      mapping.unknownDataset(
          id.location(),
          "the dataset " + id.text() + " is not known",
          "export it too, and give the folder of dataset files with --datasets");
    }
  }

  private static void described(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    Optional<JsonValue> schema = fields.json("schema");
    read(
        new Description(
            fields.textOr("CSV", "datasetType"),
            fields.text("path", "table"),
            fields.textOr(",", "separator", "delimiter"),
            fields.flag("header", false),
            fields.text("filterLinesContaining"),
            fields.text("database"),
            schema.map(FireSchema::of).orElseGet(() -> FireSchema.of(fields))),
        mapping);
  }

  private static void named(FireDataset dataset, FireMapping mapping) {
    JsonObject json = dataset.json();
    FireText separator = text(json, "delimiter");
    read(
        new Description(
            text(json, "datasetType"),
            text(json, "path"),
            separator.text().isEmpty() ? separator.with(",") : separator,
            FireJson.text(json, "header").equals("true"),
            text(json, "filterLinesContaining"),
            text(json, "connectionName"),
            FireSchema.of(dataset)),
        mapping);
    if (json.value("readOptions").filter(value -> !FireJson.isEmpty(value)).isPresent()) {
      mapping.leftOut(
          text(json, "readOptions").location(), "the dataset's read options are not carried over");
    }
  }

  private static FireText text(JsonObject json, String name) {
    return new FireText(
        FireJson.text(json, name),
        json.value(name).map(JsonValue::location).orElse(json.location()));
  }

  /**
   * What a dataset is made of.
   *
   * @param kind its format
   * @param path where its files are, or what its table is called
   * @param separator what stands between values
   * @param header whether files begin with the names of columns
   * @param filter a text whose lines are left out
   * @param connection the connection or database it is in
   * @param schema its columns
   */
  private record Description(
      FireText kind,
      FireText path,
      FireText separator,
      boolean header,
      FireText filter,
      FireText connection,
      FireSchema schema) {

    /** Whether the lines that are left out are those that name the columns. */
    private boolean filtersHeader() {
      return schema.columns().stream()
          .anyMatch(column -> column.name().text().equals(filter.text().strip()));
    }
  }

  private static void read(Description dataset, FireMapping mapping) {
    switch (dataset.kind().text().strip().toUpperCase(Locale.ROOT)) {
      case "CSV", "TSV", "TEXT", "" ->
          FireCsv.read(
              dataset.path(),
              dataset.separator(),
              dataset.header() || dataset.filtersHeader(),
              dataset.schema(),
              mapping);
      case "PARQUET" -> FireReaders.parquet(dataset.path(), mapping);
      case "JSON" -> FireReaders.json(dataset.path(), dataset.schema(), mapping);
      case "AVRO", "ORC", "DELTA" -> source(dataset, mapping);
      case "HIVE" -> FireTables.dataset(dataset.path(), mapping);
      case "JDBC" -> FireJdbc.dataset(dataset.connection(), dataset.path(), mapping);
      default ->
          mapping.unsupported(
              "it reads a dataset of the kind " + dataset.kind().text(),
              "put its rows into files, and use a read node");
    }
    if (!dataset.filter().isEmpty() && !dataset.filtersHeader()) {
      mapping.leftOut(
          dataset.filter().location(),
          "lines that contain '" + dataset.filter().text() + "' are not left out");
    }
  }

  private static void source(Description dataset, FireMapping mapping) {
    String format = dataset.kind().text().strip().toLowerCase(Locale.ROOT);
    mapping.output(
        mapping
            .add("read")
            .put("format", format, dataset.kind().location())
            .put("path", dataset.path().json())
            .rows());
  }
}
