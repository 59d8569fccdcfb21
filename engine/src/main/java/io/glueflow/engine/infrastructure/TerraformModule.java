// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an infrastructure in Terraform's JSON syntax. Policies and patterns are local values, which
 * are turned to JSON where they are used: so a value cannot end the text that it stands in.
 */
final class TerraformModule {

  private final Infrastructure made;
  private final TerraformSyntax syntax;
  private final TerraformVariables variables;
  private final PolicyJson policies;
  private final EventPatterns patterns;
  private final Json.ObjectBuilder locals = Json.object();
  private final Map<String, Json.ObjectBuilder> resources = new LinkedHashMap<>();
  private final Json.ObjectBuilder outputs = Json.object();

  TerraformModule(Infrastructure made) {
    this.made = made;
    this.variables = new TerraformVariables(made.inputs());
    this.syntax = new TerraformSyntax(variables.names());
    this.policies = new PolicyJson(syntax);
    this.patterns = new EventPatterns(syntax);
  }

  /** The whole module. */
  String text() {
    job();
    schedule();
    newFiles();
    alarm();
    Json.ObjectBuilder module =
        Json.object()
            .put("terraform", requirements())
            .put("data", TerraformData.current());
    if (!made.inputs().isEmpty()) {
      module.put("variable", variables.declarations());
    }
    Json.ObjectBuilder all = Json.object();
    resources.forEach((type, its) -> all.put(type, its.build()));
    return JsonWriter.pretty(
        module
            .put("locals", locals.build())
            .put("resource", all.build())
            .put("output", outputs.build())
            .build());
  }

  static JsonObject requirements() {
    return Json.object()
        .put("required_version", ">= 1.3")
        .put(
            "required_providers",
            Json.object()
                .put(
                    "aws",
                    Json.object().put("source", "hashicorp/aws").put("version", ">= 6.0").build())
                .build())
        .build();
  }

  private void job() {
    locals.put("uploads", uploads());
    role("job", "glue.amazonaws.com", policies.policy(made.policy()));
    resource("aws_glue_job", "job", new TerraformJob(made, syntax).arguments());
    output("job_name", "The Glue job", "aws_glue_job.job.name");
    output("job_role_arn", "The role that the job runs as", "aws_iam_role.job.arn");
    output("uploads", "What the job reads and must be uploaded", "local.uploads");
  }

  private JsonValue uploads() {
    return Json.array(
        made.assets().stream().map(asset -> syntax.text(asset.target().toString())).toList());
  }

  private void role(String name, String service, JsonObject policy) {
    locals.put(name + "_trust", policies.trust(service));
    locals.put(name + "_policy", policy);
    resource(
        "aws_iam_role",
        name,
        Json.object().put("assume_role_policy", encoded(name + "_trust")));
    resource(
        "aws_iam_role_policy",
        name,
        Json.object()
            .put("role", "${aws_iam_role." + name + ".id}")
            .put("policy", encoded(name + "_policy")));
  }

  private void schedule() {
    if (!made.schedule().isEmpty()) {
      resource(
          "aws_glue_trigger",
          "schedule",
          Json.object()
              .put("name", syntax.text(made.job().name() + "-schedule"))
              .put("type", "SCHEDULED")
              .put("schedule", syntax.text(made.schedule()))
              .put("actions", startOfJob()));
    }
  }

  private void newFiles() {
    if (made.newFiles().isEmpty()) {
      return;
    }
    JsonValue name = syntax.text(made.job().name() + "-new-files");
    resource("aws_glue_workflow", "new_files", Json.object().put("name", name));
    resource(
        "aws_glue_trigger",
        "new_files",
        Json.object()
            .put("name", name)
            .put("type", "EVENT")
            .put("workflow_name", "${aws_glue_workflow.new_files.name}")
            .put("event_batching_condition", Json.object().put("batch_size", 1).build())
            .put("actions", startOfJob()));
    role("new_files", "events.amazonaws.com", policies.notifyEvent(
        Json.string("${aws_glue_workflow.new_files.arn}")));
    rule("new_files", patterns.newFiles(made.newFiles()));
    resource(
        "aws_cloudwatch_event_target",
        "new_files",
        Json.object()
            .put("rule", "${aws_cloudwatch_event_rule.new_files.name}")
            .put("arn", "${aws_glue_workflow.new_files.arn}")
            .put("role_arn", "${aws_iam_role.new_files.arn}"));
  }

  private void alarm() {
    if (made.alarm() instanceof Alarm.ToTopic topic) {
      failures(syntax.text(topic.arn()));
    } else if (made.alarm() instanceof Alarm.NewTopic) {
      resource("aws_sns_topic", "failures", Json.object());
      JsonValue topic = Json.string("${aws_sns_topic.failures.arn}");
      failures(topic);
      locals.put(
          "failures_policy",
          policies.publish(topic, Json.string("${aws_cloudwatch_event_rule.failures.arn}")));
      resource(
          "aws_sns_topic_policy",
          "failures",
          Json.object().put("arn", topic).put("policy", encoded("failures_policy")));
      output(
          "failures_topic_arn", "Subscribe to hear of failed runs", "aws_sns_topic.failures.arn");
    }
  }

  private void failures(JsonValue topic) {
    rule("failures", patterns.failedRuns(made.job().name()));
    resource(
        "aws_cloudwatch_event_target",
        "failures",
        Json.object()
            .put("rule", "${aws_cloudwatch_event_rule.failures.name}")
            .put("arn", topic));
  }

  private void rule(String name, JsonObject pattern) {
    locals.put(name + "_pattern", pattern);
    resource(
        "aws_cloudwatch_event_rule",
        name,
        Json.object().put("event_pattern", encoded(name + "_pattern")));
  }

  private static JsonObject startOfJob() {
    return Json.object().put("job_name", "${aws_glue_job.job.name}").build();
  }

  private void resource(String type, String name, Json.ObjectBuilder arguments) {
    resources
        .computeIfAbsent(type, each -> Json.object())
        .put(name, arguments.build());
  }

  private void output(String name, String description, String value) {
    outputs.put(
        name,
        Json.object().put("description", description).put("value", "${" + value + "}").build());
  }

  private static String encoded(String local) {
    return "${jsonencode(local." + local + ")}";
  }
}
