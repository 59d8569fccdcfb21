// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the shape of a Fire workflow: its nodes, its edges and what it carries along. */
final class FireWorkflowReader {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final FireNodeReader nodeReader;
  private final Diagnostics diagnostics;

  FireWorkflowReader(FireParameters parameters, Diagnostics diagnostics) {
    this.nodeReader = new FireNodeReader(parameters, diagnostics);
    this.diagnostics = diagnostics;
  }

  FireWorkflow read(JsonObject json) {
    List<FireNode> nodes = nodes(json);
    return new FireWorkflow(
        json,
        FireJson.text(json, "name"),
        FireJson.text(json, "description"),
        nodes,
        edges(json),
        datasets(json));
  }

  private List<FireNode> nodes(JsonObject json) {
    List<FireNode> nodes = new ArrayList<>();
    Map<String, FireNode> byId = new HashMap<>();
    for (JsonValue item : items(json, "nodes")) {
      nodeReader
          .read(item)
          .ifPresent(
              node -> {
                nodes.add(node);
                FireNode first = node.id().isEmpty() ? null : byId.putIfAbsent(node.id(), node);
                if (first != null) {
                  malformed(
                      node.json().value("id").orElse(node.json()),
                      "the id '"
                          + node.id()
                          + "' is already used at line "
                          + first.location().line(),
                      "edges lead to the first of them; give this node another id");
                }
              });
    }
    return nodes;
  }

  private List<FireEdge> edges(JsonObject json) {
    List<FireEdge> edges = new ArrayList<>();
    for (JsonValue item : items(json, "edges")) {
      JsonValue edge = item instanceof JsonArray pair && isTyped(pair) ? pair.items().get(1) : item;
      if (edge instanceof JsonObject object) {
        edge(object).ifPresent(edges::add);
      } else {
        malformed(item, "an edge is an object, this is " + item.kind(), "");
      }
    }
    return edges;
  }

  private static boolean isTyped(JsonArray pair) {
    return pair.items().size() == 2 && pair.items().get(0) instanceof JsonString;
  }

  private Optional<FireEdge> edge(JsonObject object) {
    String source = FireJson.text(object, "source", "from").strip();
    String target = FireJson.text(object, "target", "to").strip();
    if (source.isEmpty() || target.isEmpty()) {
      malformed(
          object,
          "the edge has no '" + (source.isEmpty() ? "source" : "target") + "'",
          "an edge leads from one node to another");
      return Optional.empty();
    }
    return Optional.of(
        new FireEdge(
            number(object),
            source,
            target,
            FireJson.text(object, "sourceAnchor").strip(),
            FireJson.text(object, "targetAnchor").strip(),
            object.location()));
  }

  private static long number(JsonObject edge) {
    JsonValue id = edge.value("id").orElse(null);
    if (id instanceof JsonNumber number
        && number.value().signum() >= 0
        && number.value().compareTo(LARGEST) <= 0) {
      return number.value().longValue();
    }
    return id instanceof JsonString text && text.value().matches("[0-9]{1,18}")
        ? Long.parseLong(text.value())
        : -1;
  }

  private List<FireDataset> datasets(JsonObject json) {
    List<FireDataset> datasets = new ArrayList<>();
    for (JsonValue item : items(json, "dataSetDetails")) {
      if (item instanceof JsonObject object) {
        datasets.add(new FireDataset(FireJson.text(object, "uuid", "id"), object));
      } else {
        malformed(item, "a dataset is an object, this is " + item.kind(), "");
      }
    }
    return datasets;
  }

  private List<JsonValue> items(JsonObject json, String name) {
    Optional<JsonValue> list = json.value(name);
    if (list.isPresent() && FireJson.isEmpty(list.get())) {
      return List.of();
    }
    list.filter(value -> !(value instanceof JsonArray))
        .ifPresent(
            value ->
                malformed(value, "'" + name + "' is " + value.kind() + ", expected an array", ""));
    return FireJson.items(json, name);
  }

  private void malformed(JsonValue at, String message, String hint) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.MALFORMED_EXPORT, at.location(), message).withHint(hint));
  }
}
