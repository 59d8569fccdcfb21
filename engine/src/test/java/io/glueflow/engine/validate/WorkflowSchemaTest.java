// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.node.WorkflowSchema;
import io.glueflow.model.workflow.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors know workflows by accepts what the validation accepts. */
class WorkflowSchemaTest {

  private static final Path WORKFLOWS = Path.of("../workflows");
  private static final NodeTypes TYPES = NodeTypes.load(WorkflowSchemaTest.class.getClassLoader());
  private static final JsonObject DOCUMENT = WorkflowSchema.of(TYPES);
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(JsonWriter.compact(DOCUMENT));

  /** Documents in which nothing is wrong with keys and values, however wrong they may be else. */
  static List<Path> wellFormed() throws IOException {
    Validator validator = new Validator();
    List<Path> found = new ArrayList<>();
    for (Path file : documents()) {
      boolean structured =
          validator.validate(new SourceText("workflow.json", text(file))).diagnostics().stream()
              .noneMatch(problem -> problem.isError() && problem.code().id().compareTo("GF4") < 0);
      if (structured) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> documents() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("../workflows", "../benchmarks", "../examples", "../testing")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
            .filter(file -> !file.toString().contains("/target/"))
            .filter(WorkflowSchemaTest::isNative)
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isNative(Path file) {
    return text(file).contains("\"glueflow\": 1,");
  }

  /** The text, also of what is not UTF-8. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void acceptsWhatIsWellFormed(Path document) {
    assertThat(refusals(text(document))).isEmpty();
  }

  static Stream<NodeType> types() {
    return TYPES.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void acceptsTheExampleOfEveryType(NodeType type) {
    assertThat(refusals(workflow(type.example()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-names",
        "empty-values",
        "exclusive-properties",
        "missing-properties",
        "no-name-no-nodes",
        "no-nodes",
        "not-allowed",
        "not-connected",
        "out-of-range",
        "too-many-inputs",
        "unknown-keys",
        "unknown-properties",
        "unknown-types",
        "version-as-text",
        "wrong-kinds",
        "wrong-property-kinds"
      })
  void refusesWhatIsNotWellFormed(String name) throws IOException {
    String document = Files.readString(WORKFLOWS.resolve("invalid/" + name + ".json"));

    assertThat(refusals(document)).isNotEmpty();
  }

  @Test
  void aParameterStandsForAnyValue() {
    String limit = "{\"id\": \"l\", \"type\": \"limit\", \"input\": \"a\", \"rows\": %s}";

    assertThat(refusals(workflow(limit.formatted("\"${most}\"")))).isEmpty();
    assertThat(refusals(workflow(limit.formatted("\"5\"")))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "[\"a\"]", "{\"a\": \"a\"}", "\"a\"", "null"})
  void aSourceHasNoInputsOrNone(String inputs) {
    String document =
        workflow(
            "{\"id\": \"a\", \"type\": \"inline\", \"columns\": [\"x\"], \"rows\": [[1]],"
                + " \"inputs\": "
                + inputs
                + "}, {\"id\": \"p\", \"type\": \"print\", \"input\": \"a\"}");

    assertThat(refusals(document).isEmpty())
        .isEqualTo(!new Validator().validate(new SourceText("w.json", document)).hasErrors());
  }

  @Test
  void theSchemaCanBeNamedInTheDocument() {
    String document = workflow(TYPES.all().get(0).example());
    String pointing = document.replaceFirst("\\{", "{\"\\$schema\": \"glueflow.schema.json\", ");

    assertThat(refusals(pointing)).isEmpty();
    assertThat(new Validator().validate(new SourceText("w.json", pointing)).diagnostics())
        .noneMatch(problem -> problem.message().contains("$schema"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPropertyHasADescriptionAndAnExample(NodeType type) {
    JsonObject node = object(object(DOCUMENT, "definitions"), "node-" + type.name());

    assertThat(node.value("description")).isPresent();
    assertThat(node.value("examples")).isPresent();
    List<String> bare = new ArrayList<>();
    collectBare("", object(node, "properties"), bare);
    assertThat(bare).isEmpty();
  }

  private static void collectBare(String path, JsonObject properties, List<String> bare) {
    Set<String> common = Set.of("input", "inputs");
    for (JsonObject.Member member : properties.members()) {
      String name = path + member.name();
      boolean own =
          !path.isEmpty()
              || (!common.contains(member.name()) && !Node.RESERVED_KEYS.contains(member.name()));
      if (own && member.value() instanceof JsonObject schema) {
        if (schema.value("description").isEmpty() || schema.value("examples").isEmpty()) {
          bare.add(name);
        }
        nested(name, schema, bare);
      }
    }
  }

  private static void nested(String name, JsonValue schema, List<String> bare) {
    if (schema instanceof JsonObject object) {
      for (JsonObject.Member member : object.members()) {
        if (member.name().equals("properties") && member.value() instanceof JsonObject members) {
          collectBare(name + ".", members, bare);
        } else if (List.of("items", "additionalProperties").contains(member.name())) {
          nested(name, member.value(), bare);
        } else if (member.name().equals("anyOf")) {
          ((JsonArray) member.value()).items().forEach(each -> nested(name, each, bare));
        }
      }
    }
  }

  private static JsonObject object(JsonObject object, String key) {
    return (JsonObject) object.value(key).orElseThrow();
  }

  private static String workflow(String node) {
    return "{\"glueflow\": 1, \"name\": \"one\", \"nodes\": [" + node + "]}";
  }

  private static Set<ValidationMessage> refusals(String document) {
    return SCHEMA.validate(document, InputFormat.JSON);
  }
}
