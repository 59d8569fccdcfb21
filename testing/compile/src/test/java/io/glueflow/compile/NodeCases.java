// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

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

/**
 * Nodes of every type with all of their properties, as the model's tests have them: their inputs
 * are files of which nothing is known, so that the programs cannot run.
 */
final class NodeCases {

  private static final Path CASES = Path.of("..", "..", "model", "src", "test", "golden", "cases");
  private static final NodeTypes TYPES = NodeTypes.load(NodeCases.class.getClassLoader());

  private NodeCases() {}

  static List<ProgramCase> all() {
    List<ProgramCase> all = new ArrayList<>();
    for (NodeType type : TYPES.all()) {
      Path file = CASES.resolve(type.name() + ".json");
      if (type.isExecutable() && Files.exists(file)) {
        for (JsonValue node : read(file).items()) {
          // upserts cannot be compiled
          if (text(((JsonObject) node).value("mode").orElse(new JsonString(node.location(), "")))
              .equals("upsert")) {
            continue;
          }
          all.add(of(type, (JsonObject) node));
        }
      }
    }
    return all;
  }

  private static JsonArray read(Path file) {
    try {
      return (JsonArray)
          JsonReader.read(new SourceText(file.toString(), Files.readString(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgramCase of(NodeType type, JsonObject node) {
    List<String> nodes = new ArrayList<>();
    for (String source : sources(node)) {
      nodes.add(
          "{\"id\": \"%s\", \"type\": \"read\", \"format\": \"test\", \"path\": \"%s\"}"
              .formatted(source, source));
    }
    nodes.add(JsonWriter.pretty(node));
    String title = text(node.value("label").orElseThrow());
    return ProgramCase.of(type.name() + ": " + title, Documents.withSinks("", nodes));
  }

  private static Set<String> sources(JsonObject node) {
    Set<String> sources = new LinkedHashSet<>();
    node.value("input").ifPresent(input -> sources.add(source(input)));
    JsonValue inputs = node.value("inputs").orElse(node);
    if (inputs instanceof JsonArray listed) {
      listed.items().forEach(item -> sources.add(source(item)));
    } else if (inputs != node) {
      ((JsonObject) inputs).members().forEach(member -> sources.add(source(member.value())));
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
