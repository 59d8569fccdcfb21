// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/** The job as Terraform's provider for AWS describes it. */
final class TerraformJob {

  private final Infrastructure made;
  private final TemplateSyntax syntax;

  TerraformJob(Infrastructure made, TemplateSyntax syntax) {
    this.made = made;
    this.syntax = syntax;
  }

  Json.ObjectBuilder arguments() {
    CreateJobRequest job = made.job();
    Json.ObjectBuilder arguments =
        Json.object()
            .put("name", syntax.text(job.name()))
            .put("role_arn", "${aws_iam_role.job.arn}")
            .put(
                "command",
                Json.object()
                    .put("name", syntax.text(job.command().name()))
                    .put("script_location", syntax.text(job.command().scriptLocation()))
                    .build())
            .put("default_arguments", defaults())
            .put("glue_version", syntax.text(job.glueVersion()))
            .put("worker_type", syntax.text(job.workerTypeAsString()))
            .put("number_of_workers", job.numberOfWorkers())
            .put("execution_class", syntax.text(job.executionClassAsString()))
            .put("timeout", job.timeout())
            .put("max_retries", job.maxRetries())
            .put(
                "execution_property",
                Json.object()
                    .put("max_concurrent_runs", job.executionProperty().maxConcurrentRuns())
                    .build())
            .put("job_run_queuing_enabled", job.jobRunQueuingEnabled())
            .put("tags", texts(DeployedTags.of(job)));
    optional(job, arguments);
    return arguments;
  }

  private void optional(CreateJobRequest job, Json.ObjectBuilder arguments) {
    if (job.connections() != null) {
      arguments.put(
          "connections",
          Json.array(job.connections().connections().stream().map(syntax::text).toList()));
    }
    if (job.hasNonOverridableArguments()) {
      arguments.put("non_overridable_arguments", texts(job.nonOverridableArguments()));
    }
    if (job.securityConfiguration() != null) {
      arguments.put("security_configuration", syntax.text(job.securityConfiguration()));
    }
    if (job.maintenanceWindow() != null) {
      arguments.put("maintenance_window", syntax.text(job.maintenanceWindow()));
    }
    if (job.notificationProperty() != null) {
      arguments.put(
          "notification_property",
          Json.object()
              .put("notify_delay_after", job.notificationProperty().notifyDelayAfter())
              .build());
    }
  }

  private JsonObject defaults() {
    Json.ObjectBuilder json = Json.object();
    new TreeMap<>(made.arguments())
        .forEach((name, text) -> json.put(syntax.name(name), syntax.text(text)));
    return json.build();
  }

  private JsonObject texts(Map<String, String> texts) {
    Json.ObjectBuilder json = Json.object();
    new TreeMap<>(texts).forEach((name, text) -> json.put(syntax.name(name), syntax.text(text)));
    return json.build();
  }
}
