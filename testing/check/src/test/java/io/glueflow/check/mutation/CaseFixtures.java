// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.NodeOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The nodes of which there are golden plans, between the rows they are tried on and a sink. */
final class CaseFixtures {

  private static final Path CASES = Path.of("model/src/test/golden/cases");
  private static final Path INPUTS = Path.of("testing/compile/src/test/resources/node-inputs.json");

  /** Without any, a workflow is not right. */
  private static final String SINK =
      """
      {"id": "other", "type": "inline", "schema": "other INT", "rows": [[1]]},
      {"id": "shown", "type": "print", "input": "other"}\
      """;

  private final Path root;

  CaseFixtures(Path root) {
    this.root = root;
  }

  List<Fixture> all() throws IOException {
    JsonObject inputs = (JsonObject) read(root.resolve(INPUTS));
    List<Fixture> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve(CASES))) {
      for (Path file : files.sorted().toList()) {
        for (JsonValue node : ((JsonArray) read(file)).items()) {
          of((JsonObject) node, inputs).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static JsonValue read(Path file) throws IOException {
    return JsonReader.read(new SourceText(file.toString(), Files.readString(file))).orThrow();
  }

  /** Empty for nodes that no rows are there for. */
  private static Optional<Fixture> of(JsonObject node, JsonObject inputs) {
    String type = text(node.value("type").orElseThrow());
    String label = node.value("label").map(CaseFixtures::text).orElse("");
    JsonArray known =
        inputs
            .value(type + ": " + label)
            .or(() -> inputs.value(type))
            .or(() -> inputs.value(""))
            .map(JsonArray.class::cast)
            .orElseThrow();
    Set<String> nodes = new LinkedHashSet<>();
    for (String source : sources(node)) {
      if (!need(source, known, nodes)) {
        return Optional.empty();
      }
    }
    nodes.add(JsonWriter.pretty(node));
    nodes.add(SINK);
    String document =
        "{\"glueflow\": 1, \"name\": \"case\", \"nodes\": [\n" + String.join(",\n", nodes) + "]}";
    return Optional.of(new Fixture(type + ": " + label, document, Path.of("nowhere")));
  }

  private static boolean need(String id, JsonArray known, Set<String> needed) {
    for (JsonValue each : known.items()) {
      JsonObject node = (JsonObject) each;
      if (text(node.value("id").orElseThrow()).equals(id)) {
        sources(node).forEach(source -> need(source, known, needed));
        needed.add(JsonWriter.pretty(node));
        return true;
      }
    }
    return false;
  }

  private static Set<String> sources(JsonObject node) {
    Set<String> sources = new LinkedHashSet<>();
    node.value("input").ifPresent(input -> sources.add(source(input)));
    JsonValue inputs = node.value("inputs").orElse(null);
    if (inputs instanceof JsonArray listed) {
      listed.items().forEach(item -> sources.add(source(item)));
    } else if (inputs instanceof JsonObject named) {
      named.members().forEach(each -> sources.add(source(each.value())));
    }
    return sources;
  }

  private static String source(JsonValue reference) {
    return NodeOutput.parse(text(reference)).node();
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).value();
  }
}
