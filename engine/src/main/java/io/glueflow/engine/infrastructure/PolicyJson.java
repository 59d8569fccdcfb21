// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.PolicyStatement.Condition;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies as IAM reads them, in the syntax of a template. */
final class PolicyJson {

  private final TemplateSyntax syntax;

  PolicyJson(TemplateSyntax syntax) {
    this.syntax = syntax;
  }

  /** What lets a service take on a role. */
  JsonObject trust(String service) {
    return document(
        Json.array(
            Json.object()
                .put("Effect", "Allow")
                .put("Principal", Json.object().put("Service", service).build())
                .put("Action", "sts:AssumeRole")
                .build()));
  }

  /** A policy of statements. */
  JsonObject policy(List<PolicyStatement> statements) {
    return document(Json.array(statements.stream().map(this::statement).toList()));
  }

  /** A policy of statements, and of others about things that the template makes. */
  JsonObject policy(List<PolicyStatement> statements, List<JsonObject> further) {
    return document(
        Json.array(
            Stream.concat(statements.stream().map(this::statement), further.stream()).toList()));
  }

  /** What lets a role tell a Glue workflow of events. */
  JsonObject notifyEvent(JsonValue workflow) {
    return document(Json.array(allowed("NotifyOfFiles", List.of("glue:NotifyEvent"), workflow)));
  }

  /** A statement about things that the template makes. */
  static JsonObject allowed(String id, List<String> actions, JsonValue... resources) {
    return Json.object()
        .put("Sid", id)
        .put("Effect", "Allow")
        .put("Action", Json.array(actions.stream().map(Json::string).toList()))
        .put("Resource", Json.array(resources))
        .build();
  }

  /** What lets nobody talk to a bucket by a connection that others can listen to. */
  static JsonObject encryptedOnly(JsonValue bucket, JsonValue objects) {
    return document(
        Json.array(
            Json.object()
                .put("Sid", "EncryptedConnectionsOnly")
                .put("Effect", "Deny")
                .put("Principal", "*")
                .put("Action", "s3:*")
                .put("Resource", Json.array(bucket, objects))
                .put(
                    "Condition",
                    Json.object()
                        .put("Bool", Json.object().put("aws:SecureTransport", "false").build())
                        .build())
                .build()));
  }

  /** What lets a rule of EventBridge, and nothing else, publish to a topic. */
  JsonObject publish(JsonValue topic, JsonValue rule) {
    return document(
        Json.array(
            Json.object()
                .put("Effect", "Allow")
                .put("Principal", Json.object().put("Service", "events.amazonaws.com").build())
                .put("Action", "sns:Publish")
                .put("Resource", topic)
                .put(
                    "Condition",
                    Json.object()
                        .put("ArnEquals", Json.object().put("aws:SourceArn", rule).build())
                        .build())
                .build()));
  }

  private static JsonObject document(JsonArray statements) {
    return Json.object().put("Version", "2012-10-17").put("Statement", statements).build();
  }

  private JsonObject statement(PolicyStatement statement) {
    Json.ObjectBuilder json =
        Json.object()
            .put("Sid", statement.id())
            .put("Effect", "Allow")
            .put("Action", Json.array(statement.actions().stream().map(Json::string).toList()))
            .put("Resource", texts(statement.resources()));
    if (!statement.conditions().isEmpty()) {
      json.put("Condition", conditions(statement.conditions()));
    }
    return json.build();
  }

  private JsonObject conditions(Map<Condition, List<DeployedText>> conditions) {
    Map<String, Json.ObjectBuilder> operators = new LinkedHashMap<>();
    conditions.forEach(
        (condition, values) ->
            operators
                .computeIfAbsent(condition.operator(), operator -> Json.object())
                .put(condition.key(), texts(values)));
    Json.ObjectBuilder json = Json.object();
    operators.forEach((operator, keys) -> json.put(operator, keys.build()));
    return json.build();
  }

  private JsonArray texts(List<DeployedText> texts) {
    return Json.array(texts.stream().map(syntax::text).toList());
  }
}
