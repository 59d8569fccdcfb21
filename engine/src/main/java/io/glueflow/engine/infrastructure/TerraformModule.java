// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;

/**
 * Writes an infrastructure in Terraform's JSON syntax. Policies and patterns are local values,
 * which are turned to JSON where they are used: so a value cannot end the text that it stands in.
 */
final class TerraformModule {

  private final Infrastructure infrastructure;
  private final TerraformSyntax syntax;
  private final TerraformVariables variables;
  private final PolicyJson policies;
  private final EventPatterns patterns;
  private final TerraformResources made = new TerraformResources();

  TerraformModule(Infrastructure infrastructure) {
    this.infrastructure = infrastructure;
    this.variables = new TerraformVariables(infrastructure.inputs());
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
            .put("terraform", TerraformData.requirements())
            .put("data", TerraformData.current());
    if (!infrastructure.inputs().isEmpty()) {
      module.put("variable", variables.declarations());
    }
    made.addTo(module);
    return JsonWriter.pretty(module.build());
  }

  private void job() {
    made.local("uploads", uploads());
    made.role(
        "job", policies.trust("glue.amazonaws.com"), policies.policy(infrastructure.policy()));
    made.add("aws_glue_job", "job", new TerraformJob(infrastructure, syntax).arguments());
    made.output("job_name", "The Glue job", "aws_glue_job.job.name");
    made.output("job_role_arn", "The role that the job runs as", "aws_iam_role.job.arn");
    made.output("uploads", "What the job reads and must be uploaded", "local.uploads");
  }

  private JsonValue uploads() {
    return Json.array(
        infrastructure.assets().stream()
            .map(asset -> syntax.text(asset.target().toString()))
            .toList());
  }

  private void schedule() {
    if (!infrastructure.schedule().isEmpty()) {
      made.add(
          "aws_glue_trigger",
          "schedule",
          Json.object()
              .put("name", syntax.text(infrastructure.job().name() + "-schedule"))
              .put("type", "SCHEDULED")
              .put("schedule", syntax.text(infrastructure.schedule()))
              .put("actions", startOfJob()));
    }
  }

  private void newFiles() {
    if (infrastructure.newFiles().isEmpty()) {
      return;
    }
    JsonValue name = syntax.text(infrastructure.job().name() + "-new-files");
    made.add("aws_glue_workflow", "new_files", Json.object().put("name", name));
    made.add(
        "aws_glue_trigger",
        "new_files",
        Json.object()
            .put("name", name)
            .put("type", "EVENT")
            .put("workflow_name", "${aws_glue_workflow.new_files.name}")
            .put("event_batching_condition", Json.object().put("batch_size", 1).build())
            .put("actions", startOfJob()));
    made.role(
        "new_files",
        policies.trust("events.amazonaws.com"),
        policies.notifyEvent(Json.string("${aws_glue_workflow.new_files.arn}")));
    rule("new_files", patterns.newFiles(infrastructure.newFiles()));
    made.add(
        "aws_cloudwatch_event_target",
        "new_files",
        Json.object()
            .put("rule", "${aws_cloudwatch_event_rule.new_files.name}")
            .put("arn", "${aws_glue_workflow.new_files.arn}")
            .put("role_arn", "${aws_iam_role.new_files.arn}"));
  }

  private void alarm() {
    if (infrastructure.alarm() instanceof Alarm.ToTopic topic) {
      failures(syntax.text(topic.arn()));
    } else if (infrastructure.alarm() instanceof Alarm.NewTopic) {
      made.add("aws_sns_topic", "failures", Json.object());
      JsonValue topic = Json.string("${aws_sns_topic.failures.arn}");
      failures(topic);
      JsonObject policy =
          policies.publish(topic, Json.string("${aws_cloudwatch_event_rule.failures.arn}"));
      made.add(
          "aws_sns_topic_policy",
          "failures",
          Json.object().put("arn", topic).put("policy", made.encoded("failures_policy", policy)));
      made.output(
          "failures_topic_arn", "Subscribe to hear of failed runs", "aws_sns_topic.failures.arn");
    }
  }

  private void failures(JsonValue topic) {
    rule("failures", patterns.failedRuns(infrastructure.job().name()));
    made.add(
        "aws_cloudwatch_event_target",
        "failures",
        Json.object().put("rule", "${aws_cloudwatch_event_rule.failures.name}").put("arn", topic));
  }

  private void rule(String name, JsonObject pattern) {
    made.add(
        "aws_cloudwatch_event_rule",
        name,
        Json.object().put("event_pattern", made.encoded(name + "_pattern", pattern)));
  }

  private static JsonObject startOfJob() {
    return Json.object().put("job_name", "${aws_glue_job.job.name}").build();
  }
}
