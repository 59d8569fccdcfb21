// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file holds nodes of a visual job; beside it stands what becomes of them. */
class GlueNodeGoldenTest {

  private static final Path FOLDER = Path.of("src/test/golden/glue-studio/nodes");

  /** The kinds that matter most; of these only code and guesses cannot run. */
  private static final List<String> MOST_USED =
      List.of(
          "S3CsvSource",
          "S3JsonSource",
          "S3ParquetSource",
          "CatalogSource",
          "S3CatalogSource",
          "RelationalCatalogSource",
          "DirectJDBCSource",
          "MySQLCatalogSource",
          "PostgreSQLCatalogSource",
          "OracleSQLCatalogSource",
          "MicrosoftSQLServerCatalogSource",
          "AmazonRedshiftSource",
          "SnowflakeSource",
          "DynamoDBCatalogSource",
          "CatalogIcebergSource",
          "ConnectorDataSource",
          "ApplyMapping",
          "SelectFields",
          "DropFields",
          "RenameField",
          "Filter",
          "Join",
          "Union",
          "Aggregate",
          "DropDuplicates",
          "DropNullFields",
          "SparkSQL",
          "SelectFromCollection",
          "SplitFields",
          "Route",
          "Merge",
          "DynamicTransform",
          "EvaluateDataQualityMultiFrame",
          "S3DirectTarget",
          "S3GlueParquetTarget",
          "S3CatalogTarget",
          "CatalogTarget",
          "S3IcebergDirectTarget",
          "AmazonRedshiftTarget",
          "CatalogDeltaSource",
          "S3DeltaDirectTarget",
          "S3IcebergCatalogTarget",
          "S3DeltaCatalogTarget",
          "S3HudiDirectTarget",
          "EvaluateDataQuality",
          "Spigot",
          "MySQLCatalogTarget",
          "PostgreSQLCatalogTarget",
          "JDBCConnectorTarget");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nodesBecomeWhatTheirGoldenFileSays(String name) throws IOException {
    Golden.check(FOLDER.resolve(name + ".txt"), told(read(name)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyNodeIsAccountedFor(String name) throws IOException {
    JsonObject nodes = (JsonObject) JsonReader.read(source(name)).orThrow();
    List<String> ids = nodes.members().stream().map(JsonObject.Member::name).toList();

    assertThat(outcomes(name)).extracting(ImportedNode::id).containsExactlyElementsOf(ids);
  }

  @Test
  void everyKindOfNodeIsInACase() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> converted = new TreeSet<>();
    for (String name : cases()) {
      for (ImportedNode node : outcomes(name)) {
        seen.add(node.kind());
        if (node.outcome() != ImportedNode.Outcome.NOT_MAPPED) {
          converted.add(node.kind());
        }
      }
    }

    assertThat(GlueNodeKinds.names()).hasSize(79);
    assertThat(seen).containsAll(GlueNodeKinds.names());
    assertThat(converted).containsAll(MOST_USED);
  }

  private static SourceText source(String name) throws IOException {
    return new SourceText(name + ".json", Files.readString(FOLDER.resolve(name + ".json")));
  }

  private static Diagnosed<Document> read(String name) throws IOException {
    return new DocumentReader(ImportOptions.NONE).read(source(name));
  }

  private static List<ImportedNode> outcomes(String name) throws IOException {
    return read(name).value().orElseThrow().imported().orElseThrow().nodes();
  }

  private static String told(Diagnosed<Document> read) {
    Document document = read.value().orElseThrow();
    List<String> lines = new ArrayList<>();
    JsonValue nodes = document.imported().orElseThrow().document().value("nodes").orElseThrow();
    for (JsonValue node : ((JsonArray) nodes).items()) {
      lines.add(JsonWriter.compact(node));
    }
    lines.add("");
    for (ImportedNode node : document.imported().orElseThrow().nodes()) {
      lines.add(node.id() + ": " + node.outcome().label() + " " + node.nodes());
    }
    lines.add("");
    List<Diagnostic> problems = new ArrayList<>(read.diagnostics());
    problems.addAll(new Validator().validate(document.workflow(), Map.of(), false).diagnostics());
    problems.stream()
        .distinct()
        .sorted()
        .forEach(
            problem ->
                lines.add(problem + (problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")")));
    return String.join("\n", lines) + "\n";
  }
}
