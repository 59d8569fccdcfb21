// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the local values, resources and outputs of a module of Terraform. */
final class TerraformResources {

  private final Json.ObjectBuilder locals = Json.object();
  private final Map<String, Json.ObjectBuilder> resources = new LinkedHashMap<>();
  private final Json.ObjectBuilder outputs = Json.object();

  void add(String type, String name, Json.ObjectBuilder arguments) {
    resources.computeIfAbsent(type, each -> Json.object()).put(name, arguments.build());
  }

  void local(String name, JsonValue value) {
    locals.put(name, value);
  }

  /** Adds a value, and returns what stands for it as JSON. */
  String encoded(String name, JsonValue value) {
    locals.put(name, value);
    return "${jsonencode(local." + name + ")}";
  }

  void output(String name, String description, String value) {
    outputs.put(
        name,
        Json.object().put("description", description).put("value", "${" + value + "}").build());
  }

  /** Adds a role that a service takes on, and what it may do. */
  void role(String name, JsonObject trust, JsonObject policy) {
    add(
        "aws_iam_role",
        name,
        Json.object().put("assume_role_policy", encoded(name + "_trust", trust)));
    add(
        "aws_iam_role_policy",
        name,
        Json.object()
            .put("role", "${aws_iam_role." + name + ".id}")
            .put("policy", encoded(name + "_policy", policy)));
  }

  /** Adds all of them to a module. */
  void addTo(Json.ObjectBuilder module) {
    Json.ObjectBuilder all = Json.object();
    resources.forEach((type, its) -> all.put(type, its.build()));
    module
        .put("locals", locals.build())
        .put("resource", all.build())
        .put("output", outputs.build());
  }
}
