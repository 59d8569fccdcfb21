// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.workflow.NodeOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nodes of every type: the example of each, and what {@code src/test/golden/cases} adds. */
final class Cases {

  static final Path GOLDEN = Path.of("src", "test", "golden");
  static final NodeTypes TYPES = NodeTypes.load(Cases.class.getClassLoader());

  /**
   * A node to make a plan of.
   *
   * @param type its node type
   * @param title what the case shows
   * @param node the node as it stands in a document
   */
  record Case(NodeType type, String title, JsonObject node) {

    String id() {
      return ((JsonString) node.value("id").orElseThrow()).value();
    }

    /** A workflow of this node and of sources for all its inputs, of which nothing is known. */
    SourceText document() {
      StringBuilder nodes = new StringBuilder();
      for (String source : sources(node)) {
        nodes.append("{\"id\": \"").append(source).append("\", \"type\": \"read\",");
        nodes.append(" \"format\": \"test\", \"path\": \"").append(source).append("\"},\n");
      }
      String text = "{\"glueflow\": 1, \"name\": \"case\", \"nodes\": [" + nodes;
      return new SourceText(type.name(), text + JsonWriter.pretty(node) + "]}");
    }
  }

  private Cases() {}

  static List<Case> of(NodeType type) {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(type, "example", (JsonObject) read(type.name(), type.example())));
    try (Stream<Path> files = Files.list(GOLDEN.resolve("cases"))) {
      for (Path file : files.sorted().toList()) {
        if (type.name().equals(typeOf(file))) {
          JsonArray nodes = (JsonArray) read(file.toString(), Files.readString(file));
          nodes.items().forEach(node -> cases.add(new Case(type, title(node), (JsonObject) node)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** The node type that a file of cases is named after: {@code sort.json}. */
  static String typeOf(Path file) {
    return String.valueOf(file.getFileName()).replace(".json", "");
  }

  private static JsonValue read(String name, String text) {
    return JsonReader.read(new SourceText(name, text)).orThrow();
  }

  private static String title(JsonValue node) {
    return ((JsonObject) node)
        .value("label")
        .map(JsonString.class::cast)
        .orElseThrow(() -> new AssertionError("A case has no label at " + node.location()))
        .value();
  }

  private static Set<String> sources(JsonObject node) {
    Set<String> sources = new LinkedHashSet<>();
    node.value("input").ifPresent(input -> addSource(input, sources));
    JsonValue inputs = node.value("inputs").orElse(node);
    if (inputs instanceof JsonArray listed) {
      listed.items().forEach(item -> addSource(item, sources));
    } else if (inputs != node) {
      ((JsonObject) inputs).members().forEach(member -> addSource(member.value(), sources));
    }
    return sources;
  }

  private static void addSource(JsonValue reference, Set<String> sources) {
    sources.add(NodeOutput.parse(((JsonString) reference).value()).node());
  }
}
