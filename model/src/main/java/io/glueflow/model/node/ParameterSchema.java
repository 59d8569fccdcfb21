// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.Set;

/** Lets a parameter stand where a schema asks for something else than text. */
final class ParameterSchema {

  static final String NAME = "placeholder";

  private static final Set<String> TYPES = Set.of("integer", "number", "boolean", "array");
  private static final Set<String> SHOWN = Set.of("description", "default", "examples");

  private ParameterSchema() {}

  static JsonObject definition() {
    return Json.object()
        .put("type", "string")
        .put("description", "The value of a parameter.")
        .put("pattern", "^\\$\\{[^}]+\\}$")
        .build();
  }

  /** The same schema, which takes a parameter wherever one can stand. */
  static JsonObject of(JsonObject schema) {
    Json.ObjectBuilder shown = Json.object();
    Json.ObjectBuilder inner = Json.object();
    for (JsonObject.Member member : schema.members()) {
      Json.ObjectBuilder part = SHOWN.contains(member.name()) ? shown : inner;
      part.put(member.name(), SHOWN.contains(member.name()) ? member.value() : part(member));
    }
    if (takesNoText(schema)) {
      return shown.put("anyOf", Json.array(inner.build(), WorkflowSchema.reference(NAME))).build();
    }
    inner.build().members().forEach(member -> shown.put(member.name(), member.value()));
    return shown.build();
  }

  private static JsonValue part(JsonObject.Member member) {
    return switch (member.name()) {
      case "items", "additionalProperties" ->
          member.value() instanceof JsonObject schema ? of(schema) : member.value();
      case "anyOf" -> eachItem((JsonArray) member.value());
      case "properties" -> eachMember((JsonObject) member.value());
      default -> member.value();
    };
  }

  private static JsonValue eachItem(JsonArray schemas) {
    return Json.array(schemas.items().stream().map(each -> of((JsonObject) each)).toList());
  }

  private static JsonValue eachMember(JsonObject schemas) {
    Json.ObjectBuilder result = Json.object();
    schemas.members().forEach(each -> result.put(each.name(), of((JsonObject) each.value())));
    return result.build();
  }

  private static boolean takesNoText(JsonObject schema) {
    return schema.member("enum").isPresent()
        || schema
            .value("type")
            .filter(type -> type instanceof JsonString text && TYPES.contains(text.value()))
            .isPresent();
  }
}
