// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static io.glueflow.engine.infrastructure.CloudFormationResources.attribute;
import static io.glueflow.engine.infrastructure.CloudFormationResources.ref;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** Writes an infrastructure as a template of AWS CloudFormation. */
final class CloudFormationTemplate {

  private static final int LONGEST_DESCRIPTION = 1024;

  private final Infrastructure infrastructure;
  private final InputNames names;
  private final CloudFormationSyntax syntax;
  private final PolicyJson policies;
  private final EventPatterns patterns;
  private final CloudFormationResources made = new CloudFormationResources();

  CloudFormationTemplate(Infrastructure infrastructure) {
    this.infrastructure = infrastructure;
    this.names = new InputNames(infrastructure.inputs(), CloudFormationTemplate::parameterName);
    this.syntax = new CloudFormationSyntax(names);
    this.policies = new PolicyJson(syntax);
    this.patterns = new EventPatterns(syntax);
  }

  /** The whole template. */
  String text() {
    Json.ObjectBuilder template =
        Json.object()
            .put("AWSTemplateFormatVersion", "2010-09-09")
            .put(
                "Description",
                shortened("The workflow '" + infrastructure.workflow() + "' on AWS Glue"))
            .put("Metadata", metadata());
    if (!infrastructure.inputs().isEmpty()) {
      template.put("Parameters", parameters());
    }
    job();
    schedule();
    newFiles();
    alarm();
    return JsonWriter.pretty(
        template.put("Resources", made.resources()).put("Outputs", made.outputs()).build());
  }

  private JsonObject metadata() {
    return Json.object()
        .put(
            "Uploads",
            Json.array(
                infrastructure.assets().stream()
                    .map(asset -> Json.string(asset.target().toString()))
                    .toList()))
        .build();
  }

  private JsonObject parameters() {
    Json.ObjectBuilder parameters = Json.object();
    for (DeploymentInput input : infrastructure.inputs()) {
      Json.ObjectBuilder parameter = Json.object().put("Type", "String");
      if (!input.isRequired()) {
        parameter.put("Default", input.defaultText());
      }
      parameter.put("Description", shortened(input.label()));
      if (!input.use().pattern().isEmpty()) {
        parameter
            .put("AllowedPattern", input.use().pattern())
            .put("ConstraintDescription", input.use().meaning());
      }
      parameters.put(names.of(input.parameter()), parameter.build());
    }
    return parameters.build();
  }

  private void job() {
    JsonObject policy =
        Json.object()
            .put("PolicyName", "workflow")
            .put("PolicyDocument", policies.policy(infrastructure.policy()))
            .build();
    made.add(
        "JobRole",
        "AWS::IAM::Role",
        Json.object()
            .put("AssumeRolePolicyDocument", policies.trust("glue.amazonaws.com"))
            .put("Policies", Json.array(policy)));
    made.add("Job", "AWS::Glue::Job", new CloudFormationJob(infrastructure, syntax).properties());
    made.output("JobName", "The Glue job", ref("Job"));
    made.output("JobRoleArn", "The role that the job runs as", attribute("JobRole", "Arn"));
  }

  private void schedule() {
    if (!infrastructure.schedule().isEmpty()) {
      made.add(
          "Schedule",
          "AWS::Glue::Trigger",
          Json.object()
              .put("Type", "SCHEDULED")
              .put("Schedule", syntax.text(infrastructure.schedule()))
              .put("StartOnCreation", true)
              .put("Actions", startOfJob()));
    }
  }

  private void newFiles() {
    if (infrastructure.newFiles().isEmpty()) {
      return;
    }
    made.add("NewFilesWorkflow", "AWS::Glue::Workflow", newFilesWorkflow());
    made.add(
        "NewFilesTrigger",
        "AWS::Glue::Trigger",
        Json.object()
            .put("Type", "EVENT")
            .put("WorkflowName", ref("NewFilesWorkflow"))
            .put("EventBatchingCondition", Json.object().put("BatchSize", 1).build())
            .put("Actions", startOfJob()));
    JsonValue workflow =
        CloudFormationResources.substitute(
            "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}"
                + ":workflow/${NewFilesWorkflow}");
    made.add(
        "NewFilesRole",
        "AWS::IAM::Role",
        Json.object()
            .put("AssumeRolePolicyDocument", policies.trust("events.amazonaws.com"))
            .put(
                "Policies",
                Json.array(
                    Json.object()
                        .put("PolicyName", "notify")
                        .put("PolicyDocument", policies.notifyEvent(workflow))
                        .build())));
    made.add(
        "NewFilesRule",
        "AWS::Events::Rule",
        Json.object()
            .put("EventPattern", patterns.newFiles(infrastructure.newFiles()))
            .put(
                "Targets",
                Json.array(
                    Json.object()
                        .put("Id", "workflow")
                        .put("Arn", workflow)
                        .put("RoleArn", attribute("NewFilesRole", "Arn"))
                        .build())));
  }

  private static Json.ObjectBuilder newFilesWorkflow() {
    return Json.object().put("Description", "Runs the job when files arrive");
  }

  private void alarm() {
    if (infrastructure.alarm() instanceof Alarm.ToTopic topic) {
      failures(syntax.text(topic.arn()));
    } else if (infrastructure.alarm() instanceof Alarm.NewTopic) {
      made.add("FailuresTopic", "AWS::SNS::Topic", Json.object());
      failures(ref("FailuresTopic"));
      made.add(
          "FailuresTopicPolicy",
          "AWS::SNS::TopicPolicy",
          Json.object()
              .put("Topics", Json.array(ref("FailuresTopic")))
              .put(
                  "PolicyDocument",
                  policies.publish(ref("FailuresTopic"), attribute("FailuresRule", "Arn"))));
      made.output("FailuresTopicArn", "Subscribe to hear of failed runs", ref("FailuresTopic"));
    }
  }

  private void failures(JsonValue topic) {
    made.add(
        "FailuresRule",
        "AWS::Events::Rule",
        Json.object()
            .put("EventPattern", patterns.failedRuns(infrastructure.job().name()))
            .put(
                "Targets", Json.array(Json.object().put("Id", "topic").put("Arn", topic).build())));
  }

  private static JsonValue startOfJob() {
    return Json.array(Json.object().put("JobName", ref("Job")).build());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }

  /** Letters and digits, as names of parameters are. */
  private static String parameterName(String parameter) {
    StringBuilder name = new StringBuilder();
    for (String word : List.of(parameter.split("_"))) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    boolean letter = !name.isEmpty() && Character.isLetter(name.charAt(0));
    return letter ? name.toString() : "Parameter" + name;
  }
}
