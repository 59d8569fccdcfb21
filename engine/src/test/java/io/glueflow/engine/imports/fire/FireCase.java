// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Fire node in a workflow of its own: rows before it, and a node that takes each of its outputs
 * behind it.
 */
final class FireCase {

  private static final String DATA =
      """
      {"id":"%s","name":"Rows %s","type":"dataset",
       "nodeClass":"fire.nodes.dataset.NodeDatasetInMemory","x":"10px","y":"10px","fields":[
       {"name":"dataType","value":"json"},
       {"name":"dataStr","value":"[{\\"id\\":1,\\"name\\":\\"Ann\\",\\"amount\\":42.5}]"},
       {"name":"outputColNames","value":"[\\"id\\",\\"name\\",\\"region\\",\\"amount\\",\\"day\\",\\"at\\",\\"payload\\"]"},
       {"name":"outputColTypes","value":"[\\"LONG\\",\\"STRING\\",\\"STRING\\",\\"DOUBLE\\",\\"DATE\\",\\"TIMESTAMP\\",\\"STRING\\"]"},
       {"name":"outputColFormats","value":"[]"}]}
      """;

  private static final String NESTED =
      """
      {"id":"%s","name":"Rows %s","type":"transform",
       "nodeClass":"fire.nodes.dataset.NodeDatasetXML","x":"10px","y":"10px","fields":[
       {"name":"path","value":"nested.xml"},{"name":"rowTag","value":"row"}]}
      """;

  private static final String END =
      """
      {"id":"%s","name":"End %s","type":"transform","nodeClass":"fire.nodes.save.NodeSaveText",
       "x":"600px","y":"10px","fields":[{"name":"path","value":"out/%s"}]}
      """;

  private static final Set<String> NEED_NESTED = Set.of("NodeExplode", "NodeFlatten", "NodeLookup");

  private final JsonObject node;
  private final SourceText source;
  private final int outputs;

  private FireCase(JsonObject node, String text) {
    this.node = node;
    String nodeClass = shortClass();
    int inputs = inputs(nodeClass);
    this.outputs = outputs(nodeClass);
    List<String> nodes = new ArrayList<>();
    List<String> edges = new ArrayList<>();
    for (int i = 1; i <= inputs; i++) {
      nodes.add((NEED_NESTED.contains(nodeClass) ? NESTED : DATA).formatted(i, i));
      edges.add("{\"source\":\"" + i + "\",\"target\":\"10\",\"id\":" + i + "}");
    }
    nodes.add(text);
    for (int i = 1; i <= outputs; i++) {
      String id = String.valueOf(10 + i);
      nodes.add(END.formatted(id, i, i));
      edges.add("{\"source\":\"10\",\"target\":\"" + id + "\",\"id\":" + id + "}");
    }
    this.source =
        new SourceText(
            "case.json",
            "{\"name\":\"Case\",\"category\":\"-\",\"nodes\":["
                + String.join(",", nodes)
                + "],\"edges\":["
                + String.join(",", edges)
                + "],\"dataSetDetails\":[],\"engine\":\"scala\"}");
  }

  static FireCase read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FireCase of(String node) {
    JsonValue json = JsonReader.read(new SourceText("node.json", node)).value().orElseThrow();
    return new FireCase((JsonObject) json, node);
  }

  private static int inputs(String nodeClass) {
    if (nodeClass.matches("NodeDataset.*|NodeRead(?!Parameters).*|ReadIceberg.*|Node.*Increment.*")
        || nodeClass.equals("NodeStructuredStreamingKafka")) {
      return 0;
    }
    boolean two =
        nodeClass.matches(
            "NodeJoin|NodeUnion.*|NodeCompare.*|NodeLookup|NodeAppendFields|NodeMulti.*PySpark");
    return two ? 2 : 1;
  }

  private static int outputs(String nodeClass) {
    return switch (nodeClass) {
      case "NodeJoin" -> 6;
      case "NodeSplitByMultipleExpressions", "NodeCompareAllColumns" -> 3;
      case "NodeCompareSpecificColumns", "NodeCompareDatasets" -> 3;
      case "NodeUnique", "NodeValidationMultiple", "NodeSchemaValidation" -> 2;
      case "NodeSummary", "NodeNullValuesInColumn" -> 2;
      default -> 1;
    };
  }

  String shortClass() {
    String name = nodeClass();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String nodeClass() {
    return node.value("nodeClass").map(value -> ((JsonString) value).value()).orElse("");
  }

  Document document() {
    return new DocumentReader(ImportOptions.NONE).read(source).value().orElseThrow();
  }

  Import imported() {
    return document().imported().orElseThrow();
  }

  /** What became of the node. */
  ImportedNode outcome() {
    return imported().nodes().stream()
        .filter(each -> each.id().equals("10"))
        .findFirst()
        .orElseThrow();
  }

  /** The native nodes, and what each of its outputs is. */
  String text() {
    Import imported = imported();
    ImportedNode outcome = outcome();
    StringBuilder text = new StringBuilder(outcome.outcome().label()).append('\n');
    for (JsonObject each : nodes(imported)) {
      if (outcome.nodes().contains(text(each, "id"))) {
        text.append(JsonWriter.pretty(without(each, "layout", "definition", "label")));
      }
    }
    for (int i = 1; i <= outputs; i++) {
      String end = "end-" + i;
      nodes(imported).stream()
          .filter(each -> text(each, "id").equals(end))
          .forEach(
              each -> text.append(end).append(" <- ").append(text(each, "input")).append('\n'));
    }
    for (Diagnostic diagnostic : diagnostics()) {
      text.append(diagnostic.code().id())
          .append(' ')
          .append(diagnostic.message())
          .append(diagnostic.hint().isEmpty() ? "" : " (" + diagnostic.hint() + ")")
          .append('\n');
    }
    return text.toString();
  }

  /** What is said about the node, while it is imported and when the result is validated. */
  List<Diagnostic> diagnostics() {
    Diagnosed<Document> read = new DocumentReader(ImportOptions.NONE).read(source);
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    read.value()
        .map(Document::workflow)
        .ifPresent(
            workflow ->
                all.addAll(new Validator().validate(workflow, Map.of(), false).diagnostics()));
    return all.stream().distinct().toList();
  }

  private static List<JsonObject> nodes(Import imported) {
    JsonArray nodes = (JsonArray) imported.document().value("nodes").orElseThrow();
    return nodes.items().stream().map(JsonObject.class::cast).toList();
  }

  private static String text(JsonObject object, String key) {
    Optional<JsonValue> value = object.value(key);
    return value.map(each -> each instanceof JsonString text ? text.value() : "?").orElse("");
  }

  private static JsonObject without(JsonObject object, String... keys) {
    return new JsonObject(
        object.location(),
        object.members().stream()
            .filter(member -> !List.of(keys).contains(member.name()))
            .toList());
  }
}
