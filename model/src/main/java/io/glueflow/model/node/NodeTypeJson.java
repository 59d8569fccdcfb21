// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;

/** Describes a node type as JSON, with a JSON Schema of its properties. */
public final class NodeTypeJson {

  private NodeTypeJson() {}

  /** The description. */
  public static JsonObject of(NodeType type) {
    return Json.object()
        .put("name", type.name())
        .put("category", type.category().label())
        .put("summary", type.summary())
        .put("notes", type.notes())
        .put("inputs", NodeTypeText.inputs(type.inputs()))
        .put("properties", new ObjectType(type.properties(), type.rules()).jsonSchema())
        .put(
            "rules",
            Json.array(type.rules().stream().map(PropertyRule::description).toArray(String[]::new)))
        .put("example", example(type))
        .build();
  }

  private static JsonValue example(NodeType type) {
    return JsonReader.read(new SourceText(type.name(), type.example())).orThrow();
  }
}
