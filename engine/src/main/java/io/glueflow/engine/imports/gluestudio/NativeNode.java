// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.workflow.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a workflow on its way into a visual job.
 *
 * @param node the node
 * @param inputs the ids, in the job, of the nodes that it takes rows from
 */
record NativeNode(Node node, List<String> inputs) {

  NativeNode {
    inputs = List.copyOf(inputs);
  }

  Optional<JsonValue> value(String property) {
    return node.properties().value(property);
  }

  /** A text, with single dollar signs where a document doubles them. */
  Optional<String> text(String property) {
    return value(property).flatMap(NativeNode::text);
  }

  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.value().replace("$${", "${"));
    }
    return value instanceof JsonNumber number
        ? Optional.of(number.value().toPlainString())
        : Optional.empty();
  }

  boolean flag(String property, boolean otherwise) {
    return value(property)
        .filter(JsonBoolean.class::isInstance)
        .map(value -> ((JsonBoolean) value).value())
        .orElse(otherwise);
  }

  /** A list of texts, or a single one. */
  List<String> texts(String property) {
    return value(property).map(NativeNode::items).orElse(List.of()).stream()
        .flatMap(item -> text(item).stream())
        .toList();
  }

  /** The objects of a list. */
  List<JsonObject> objects(String property) {
    return value(property).map(NativeNode::items).orElse(List.of()).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  private static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }

  /** Columns as paths: {@code [["a"], ["b"]]}. */
  JsonArray paths(String property) {
    return paths(texts(property));
  }

  static JsonArray paths(List<String> columns) {
    return Json.array(columns.stream().map(column -> (JsonValue) Json.array(column)).toList());
  }

  /** A list of texts as JSON. */
  static JsonArray texts(List<String> texts) {
    return Json.array(texts.toArray(String[]::new));
  }

  /** The settings that each node has: its name and its inputs. */
  Json.ObjectBuilder settings() {
    Json.ObjectBuilder settings =
        Json.object().put("Name", node.label().isEmpty() ? node.id() : node.label());
    return inputs.isEmpty() ? settings : settings.put("Inputs", texts(inputs));
  }

  /** The declared schema as the API writes schemas. */
  Optional<JsonArray> outputSchemas() {
    Optional<String> ddl = text("schema");
    if (ddl.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<JsonValue> columns = new ArrayList<>();
      for (Column column : DdlParser.parseSchema(ddl.get()).columns()) {
        columns.add(
            Json.object()
                .put("Name", column.name())
                .put("Type", GlueTypes.name(column.type()))
                .build());
      }
      return Optional.of(Json.array(Json.object().put("Columns", Json.array(columns)).build()));
    } catch (DdlException e) {
      return Optional.empty();
    }
  }
}
