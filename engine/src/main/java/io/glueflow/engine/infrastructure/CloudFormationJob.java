// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/** The job as CloudFormation describes it. */
final class CloudFormationJob {

  private final Infrastructure made;
  private final TemplateSyntax syntax;

  CloudFormationJob(Infrastructure made, TemplateSyntax syntax) {
    this.made = made;
    this.syntax = syntax;
  }

  Json.ObjectBuilder properties() {
    CreateJobRequest job = made.job();
    Json.ObjectBuilder properties =
        Json.object()
            .put("Name", syntax.text(job.name()))
            .put("Role", Json.object().put("Fn::GetAtt", Json.array("JobRole", "Arn")).build())
            .put(
                "Command",
                Json.object()
                    .put("Name", syntax.text(job.command().name()))
                    .put("ScriptLocation", syntax.text(job.command().scriptLocation()))
                    .build())
            .put("DefaultArguments", arguments(made.arguments()))
            .put("GlueVersion", syntax.text(job.glueVersion()))
            .put("WorkerType", syntax.text(job.workerTypeAsString()))
            .put("NumberOfWorkers", job.numberOfWorkers())
            .put("ExecutionClass", syntax.text(job.executionClassAsString()))
            .put("Timeout", job.timeout())
            .put("MaxRetries", job.maxRetries())
            .put(
                "ExecutionProperty",
                Json.object()
                    .put("MaxConcurrentRuns", job.executionProperty().maxConcurrentRuns())
                    .build())
            .put("JobRunQueuingEnabled", job.jobRunQueuingEnabled())
            .put("Tags", texts(DeployedTags.of(job)));
    optional(job, properties);
    return properties;
  }

  private void optional(CreateJobRequest job, Json.ObjectBuilder properties) {
    if (job.connections() != null) {
      properties.put(
          "Connections",
          Json.object()
              .put(
                  "Connections",
                  Json.array(job.connections().connections().stream().map(syntax::text).toList()))
              .build());
    }
    if (job.hasNonOverridableArguments()) {
      properties.put("NonOverridableArguments", texts(job.nonOverridableArguments()));
    }
    if (job.securityConfiguration() != null) {
      properties.put("SecurityConfiguration", syntax.text(job.securityConfiguration()));
    }
    if (job.maintenanceWindow() != null) {
      properties.put("MaintenanceWindow", syntax.text(job.maintenanceWindow()));
    }
    if (job.notificationProperty() != null) {
      properties.put(
          "NotificationProperty",
          Json.object()
              .put("NotifyDelayAfter", job.notificationProperty().notifyDelayAfter())
              .build());
    }
  }

  private JsonObject arguments(Map<String, DeployedText> arguments) {
    Json.ObjectBuilder json = Json.object();
    new TreeMap<>(arguments)
        .forEach((name, text) -> json.put(syntax.name(name), syntax.text(text)));
    return json.build();
  }

  private JsonObject texts(Map<String, String> texts) {
    Json.ObjectBuilder json = Json.object();
    new TreeMap<>(texts).forEach((name, text) -> json.put(syntax.name(name), syntax.text(text)));
    return json.build();
  }
}
