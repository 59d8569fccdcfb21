// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;

/** Collects the resources and outputs of a template of CloudFormation. */
final class CloudFormationResources {

  private final Json.ObjectBuilder resources = Json.object();
  private final Json.ObjectBuilder outputs = Json.object();

  void add(String id, String type, Json.ObjectBuilder properties) {
    resources.put(
        id, Json.object().put("Type", type).put("Properties", properties.build()).build());
  }

  /** Adds a resource that can be made only when another one is there. */
  void addAfter(String other, String id, String type, Json.ObjectBuilder properties) {
    resources.put(
        id,
        Json.object()
            .put("Type", type)
            .put("DependsOn", other)
            .put("Properties", properties.build())
            .build());
  }

  /** Adds a resource that stays when the stack goes. */
  void addKept(String id, String type, Json.ObjectBuilder properties) {
    resources.put(
        id,
        Json.object()
            .put("Type", type)
            .put("DeletionPolicy", "Retain")
            .put("UpdateReplacePolicy", "Retain")
            .put("Properties", properties.build())
            .build());
  }

  void output(String id, String description, JsonValue value) {
    outputs.put(id, Json.object().put("Description", description).put("Value", value).build());
  }

  JsonObject resources() {
    return resources.build();
  }

  JsonObject outputs() {
    return outputs.build();
  }

  static JsonValue ref(String id) {
    return Json.object().put("Ref", id).build();
  }

  static JsonValue attribute(String id, String name) {
    return Json.object().put("Fn::GetAtt", Json.array(id, name)).build();
  }

  /** A text in which names of resources and of CloudFormation's own values stand in braces. */
  static JsonValue substitute(String text) {
    return Json.object().put("Fn::Sub", text).build();
  }
}
