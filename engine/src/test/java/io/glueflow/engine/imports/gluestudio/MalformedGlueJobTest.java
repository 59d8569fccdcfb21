// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports that are not well formed are reported, and never crash. */
class MalformedGlueJobTest {

  private static final Path FOLDER = Path.of("src/test/golden/glue-studio/nodes");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'a': {'Filter': 5}} | the settings of a node are an object",
        "{'a': {'Filter': {}, 'Join': {}}} | the node 'a' is a Filter, and cannot be a Join as well",
        "{'a': {}, 'b': {'Union': {}}} | the node 'a' does not say what it is",
        "{'a': 7, 'b': {'Union': {}}} | the node 'a' is a number, expected an object",
        "{'a': {'Filter': {'Inputs': ['b'], 'Filters': []}}} | there is no node 'b'",
        "{'a': {'SelectFields': {'Inputs': [], 'Paths': [['x']]}}} | takes 1 input, and has 0",
        "{'a': {'SelectFields': {'Inputs': ['a']}}} | 'Paths' is missing",
        "{'a': {'CatalogSource': {'Database': {}, 'Table': 't'}}} | this is an object, expected a text",
        "{'a': {'Aggregate': {'Groups': [], 'Aggs': ['x']}}} | this is a string, expected an object",
        "{'a': {'S3GlueParquetTarget': {'NumberTargetPartitions': 'x'}}} | this is a string, expected a number",
        "{'CodeGenConfigurationNodes': [1]} | the nodes are an array, expected an object",
        "{'CodeGenConfigurationNodes': '[]'} | the nodes are an array, expected an object"
      })
  void whatIsWrongIsToldAtItsPlace(String file, String message) {
    Diagnosed<Document> read = read(file.replace('\'', '"'));

    assertThat(read.diagnostics())
        .filteredOn(problem -> problem.code().id().equals("GF506"))
        .extracting(Diagnostic::message)
        .contains(message.replace('\'', '"').replace('"', '\''));
    assertThat(read.diagnostics()).allMatch(problem -> problem.location().line() == 1);
  }

  @Test
  void nodesThatLetRowsPassInACircleEnd() {
    Diagnosed<Document> read =
        read(
            """
            {"a": {"DropNullFields": {"Name": "a", "Inputs": ["b"]}},
             "b": {"DropNullFields": {"Name": "b", "Inputs": ["a"]}},
             "c": {"SelectFields": {"Name": "c", "Inputs": ["a"], "Paths": [["x"]]}}}
            """);

    assertThat(validated(read)).extracting(problem -> problem.code().id()).contains("GF212");
  }

  @Test
  void nodesInACircleAreReported() {
    Diagnosed<Document> read =
        read(
            """
            {"a": {"SelectFields": {"Name": "a", "Inputs": ["b"], "Paths": [["x"]]}},
             "b": {"SelectFields": {"Name": "b", "Inputs": ["a"], "Paths": [["x"]]}}}
            """);

    assertThat(validated(read)).extracting(problem -> problem.code().id()).contains("GF214");
  }

  @Test
  void longTextsOverflowNoStack() {
    String deep = "[" + "\"x\",".repeat(50_000) + "\"x\"]";
    String rules = "IsPrimaryKey" + " \\\"a\\\\\\\"b\\\"".repeat(20_000);

    Diagnosed<Document> read =
        read(
            """
            {"a": {"SelectFields": {"Name": "a", "Inputs": ["a"], "Paths": [%s]}},
             "b": {"EvaluateDataQuality": {"Name": "b", "Inputs": ["a"], "Ruleset": "Rules = [%s]"}}}
            """
                .formatted(deep, rules));

    assertThat(validated(read)).isNotEmpty();
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .contains("this is an array, expected the names on the way to a column");
    assertThat(FilterParser.parse("a = '" + "\\'x".repeat(50_000) + "'", Json.object()))
        .isPresent();
  }

  static List<String> cases() throws IOException {
    return GlueNodeGoldenTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noChangeOfAnExportCrashes(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".json"));
    JsonValue root = JsonReader.read(new SourceText(name, text)).orThrow();
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 60; i++) {
      validated(read(JsonWriter.pretty(changed(root, random))));
      validated(read(text.substring(0, random.nextInt(text.length()))));
    }
  }

  /** The same value with some of the values inside replaced by others. */
  private static JsonValue changed(JsonValue value, Random random) {
    if (random.nextInt(25) == 0) {
      return switch (random.nextInt(6)) {
        case 0 -> Json.string("orders");
        case 1 -> Json.number(random.nextLong());
        case 2 -> Json.bool(true);
        case 3 -> Json.array(List.of());
        case 4 -> Json.object().put("Value", "x").build();
        default -> Json.array(Json.array("a", "b"), Json.string(""));
      };
    }
    if (value instanceof JsonObject object) {
      List<JsonObject.Member> members = new ArrayList<>();
      for (JsonObject.Member member : object.members()) {
        if (random.nextInt(25) > 0) {
          members.add(
              new JsonObject.Member(
                  member.name(), member.nameLocation(), changed(member.value(), random)));
        }
      }
      return new JsonObject(object.location(), members);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.location(), array.items().stream().map(item -> changed(item, random)).toList());
    }
    return value;
  }

  private static List<Diagnostic> validated(Diagnosed<Document> read) {
    return read.value()
        .map(
            document ->
                new Validator().validate(document.workflow(), Map.of(), false).diagnostics())
        .orElse(List.of());
  }

  private static Diagnosed<Document> read(String text) {
    return new DocumentReader(ImportOptions.NONE).read(new SourceText("export.json", text));
  }
}
