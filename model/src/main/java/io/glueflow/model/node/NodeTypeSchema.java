// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Node;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of the nodes of one type. */
final class NodeTypeSchema {

  private static final String INPUT = "input";
  private static final String INPUTS = "inputs";

  private NodeTypeSchema() {}

  static JsonObject of(NodeType type) {
    JsonValue example = JsonReader.read(new SourceText(type.name(), type.example())).orThrow();
    JsonObject own = new ObjectType(type.properties(), type.rules()).jsonSchema();
    Json.ObjectBuilder schema =
        Json.object()
            .put("title", type.name())
            .put("description", (type.summary() + " " + type.notes()).strip())
            .put("examples", Json.array(example))
            .put("properties", properties(type, own, (JsonObject) example))
            .put("additionalProperties", false);
    own.member("required").ifPresent(member -> schema.put(member.name(), member.value()));
    List<JsonValue> conditions = new ArrayList<>();
    own.value("allOf").ifPresent(rules -> conditions.addAll(((JsonArray) rules).items()));
    conditions.addAll(connected(type.inputs()));
    return conditions.isEmpty()
        ? schema.build()
        : schema.put("allOf", Json.array(conditions)).build();
  }

  private static JsonObject properties(NodeType type, JsonObject own, JsonObject example) {
    Json.ObjectBuilder properties = Json.object();
    Node.RESERVED_KEYS.stream()
        .filter(key -> !key.equals(INPUT) && !key.equals(INPUTS))
        .sorted()
        .forEach(key -> properties.put(key, Json.bool(true)));
    inputs(type.inputs(), properties);
    for (JsonObject.Member member :
        ((JsonObject) own.value("properties").orElseThrow()).members()) {
      JsonObject schema = ParameterSchema.of((JsonObject) member.value());
      properties.put(member.name(), withExample(schema, example, member.name()));
    }
    return properties.build();
  }

  /** What stands in the example of the node tells more than what the type alone does. */
  private static JsonObject withExample(JsonObject schema, JsonObject example, String name) {
    if (example.value(name).isEmpty()) {
      return schema;
    }
    Json.ObjectBuilder result = Json.object();
    schema.members().stream()
        .filter(member -> !member.name().equals("examples"))
        .forEach(member -> result.put(member.name(), member.value()));
    return result.put("examples", Json.array(example.value(name).get())).build();
  }

  private static void inputs(Inputs inputs, Json.ObjectBuilder properties) {
    if (inputs.equals(Inputs.NONE)) {
      properties.put(INPUTS, none());
      return;
    }
    properties.put(
        INPUT, reference("The node whose rows it takes, or `node.output` for one of its outputs."));
    properties.put(
        INPUTS,
        Json.object()
            .put("description", "The nodes whose rows it takes: in order, or by name.")
            .put("anyOf", Json.array(list(inputs), byName(inputs)))
            .build());
  }

  private static JsonObject none() {
    return Json.object()
        .put("description", "It takes none: the list can only be empty.")
        .put("type", Json.array("array", "object"))
        .put("maxItems", 0)
        .put("maxProperties", 0)
        .build();
  }

  private static JsonObject list(Inputs inputs) {
    Json.ObjectBuilder list = Json.object().put("type", "array").put("items", reference("A node."));
    if (inputs instanceof Inputs.Ports ports) {
      list.put("minItems", ports.names().size()).put("maxItems", ports.names().size());
    }
    return list.build();
  }

  private static JsonObject byName(Inputs inputs) {
    Json.ObjectBuilder names = Json.object().put("type", "object");
    if (!(inputs instanceof Inputs.Ports ports)) {
      return names.put("additionalProperties", reference("A node.")).build();
    }
    Json.ObjectBuilder each = Json.object();
    ports.names().forEach(port -> each.put(port, reference("A node.")));
    return names
        .put("properties", each.build())
        .put("required", Json.array(ports.names().toArray(String[]::new)))
        .put("additionalProperties", false)
        .build();
  }

  private static JsonObject reference(String description) {
    return Json.object()
        .put("description", description)
        .put("type", "string")
        .put("minLength", 1)
        .build();
  }

  /** What must be given of the keys for inputs. */
  private static List<JsonObject> connected(Inputs inputs) {
    int minimum =
        inputs instanceof Inputs.Ports ports
            ? ports.names().size()
            : inputs instanceof Inputs.Many many
                ? many.minimum()
                : ((Inputs.Views) inputs).minimum();
    if (inputs.equals(Inputs.NONE)) {
      return List.of();
    }
    JsonObject both =
        Json.object()
            .put("not", Json.object().put("required", Json.array(INPUT, INPUTS)).build())
            .build();
    if (minimum == 0) {
      return List.of(both);
    }
    JsonObject several = Json.object().put("required", Json.array(INPUTS)).build();
    JsonObject one = Json.object().put("required", Json.array(INPUT)).build();
    return minimum > 1
        ? List.of(both, several)
        : List.of(both, Json.object().put("anyOf", Json.array(one, several)).build());
  }
}
