// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs Fire nodes on small tables and compares the rows of their outputs with what Fire's manual
 * says, or what follows from it.
 *
 * <p>All cases stand in one export, because starting Spark takes longer than running them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FireNodesTest {

  private static final Path CASES = Path.of("src/test/fire/nodes.json");

  @TempDir private static Path folder;

  private final List<JsonValue> nodes = new ArrayList<>();
  private final List<JsonValue> edges = new ArrayList<>();

  private static List<JsonObject> cases() throws IOException {
    return objects(read(Files.readString(CASES)));
  }

  static List<String> names() throws IOException {
    return cases().stream().map(each -> text(each, "name")).toList();
  }

  @BeforeAll
  void runAllCases() throws Exception {
    for (JsonObject each : cases()) {
      add(each);
    }
    JsonObject export =
        Json.object()
            .put("name", "Fire nodes")
            .put("nodes", Json.array(nodes))
            .put("edges", Json.array(edges))
            .put("engine", "scala")
            .build();
    Path file = folder.resolve("export.json");
    Files.writeString(file, JsonWriter.pretty(export));
    Command.Result run =
        Command.run("run", file.toString(), "--report", folder.resolve("report").toString());
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  private void add(JsonObject fireCase) {
    List<String> tables = new ArrayList<>();
    for (JsonObject table : objects(fireCase.value("rows").orElseThrow())) {
      tables.add(node("Rows", "fire.nodes.dataset.NodeDatasetInMemory", rows(table)));
    }
    JsonObject fields = (JsonObject) fireCase.value("fields").orElseThrow();
    String node = node(text(fireCase, "name"), text(fireCase, "class"), fields);
    tables.forEach(table -> edge(table, node));
    for (int i = 0; i < expected(fireCase).size(); i++) {
      JsonObject end =
          Json.object()
              .put("path", "output/" + text(fireCase, "name") + "-" + i)
              .put("saveMode", "Overwrite")
              .build();
      edge(node, node("End", "fire.nodes.save.NodeSaveJSON", end));
    }
  }

  private static JsonObject rows(JsonObject table) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (String column : text(table, "columns").split(",", -1)) {
      names.add("\"" + column.split(":", -1)[0] + "\"");
      types.add("\"" + column.split(":", -1)[1] + "\"");
    }
    List<String> lines = texts(table.value("lines").orElseThrow());
    String json = text(table, "json");
    return Json.object()
        .put("dataType", json.isEmpty() ? "comma_delimited" : "json")
        .put("dataStr", json.isEmpty() ? String.join("\n", lines) : json)
        .put("outputColNames", names.toString())
        .put("outputColTypes", types.toString())
        .build();
  }

  private String node(String name, String nodeClass, JsonObject fields) {
    String id = String.valueOf(nodes.size() + 1);
    List<JsonValue> list = new ArrayList<>();
    fields
        .members()
        .forEach(
            field ->
                list.add(
                    Json.object().put("name", field.name()).put("value", field.value()).build()));
    nodes.add(
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("nodeClass", nodeClass)
            .put("fields", Json.array(list))
            .build());
    return id;
  }

  private void edge(String source, String target) {
    edges.add(
        Json.object()
            .put("source", source)
            .put("target", target)
            .put("id", edges.size() + 1)
            .build());
  }

  @ParameterizedTest
  @MethodSource("names")
  void yieldsTheseRows(String name) throws IOException {
    JsonObject fireCase =
        cases().stream().filter(each -> text(each, "name").equals(name)).findFirst().orElseThrow();
    List<List<String>> expected = expected(fireCase);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(written(folder.resolve("output/" + name + "-" + i)))
          .as("output %s", i)
          .containsExactlyInAnyOrderElementsOf(expected.get(i));
    }
  }

  private static List<String> written(Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static List<List<String>> expected(JsonObject fireCase) {
    JsonArray outputs = (JsonArray) fireCase.value("expected").orElseThrow();
    return outputs.items().stream().map(FireNodesTest::texts).toList();
  }

  private static JsonValue read(String text) {
    return JsonReader.read(new SourceText("nodes.json", text)).value().orElseThrow();
  }

  private static List<JsonObject> objects(JsonValue list) {
    return ((JsonArray) list).items().stream().map(JsonObject.class::cast).toList();
  }

  private static List<String> texts(JsonValue list) {
    return ((JsonArray) list).items().stream().map(each -> ((JsonString) each).value()).toList();
  }

  private static String text(JsonObject object, String name) {
    return object.value(name).map(value -> ((JsonString) value).value()).orElse("");
  }
}
