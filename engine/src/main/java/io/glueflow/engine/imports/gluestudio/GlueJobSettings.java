// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Map;

/** The settings of a Glue job as those of a workflow's job. */
final class GlueJobSettings {

  /** Our name of each setting that is kept as it is, by its name in the API. */
  static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("Role", "iam-role"),
          Map.entry("GlueVersion", "glue-version"),
          Map.entry("WorkerType", "worker-type"),
          Map.entry("NumberOfWorkers", "number-of-workers"),
          Map.entry("Connections", "connections"),
          Map.entry("DefaultArguments", "default-arguments"),
          Map.entry("NonOverridableArguments", "non-overridable-arguments"),
          Map.entry("Timeout", "timeout"),
          Map.entry("MaxRetries", "max-retries"),
          Map.entry("ExecutionClass", "execution-class"),
          Map.entry("JobRunQueuingEnabled", "job-run-queuing-enabled"),
          Map.entry("SecurityConfiguration", "security-configuration"),
          Map.entry("MaintenanceWindow", "maintenance-window"),
          Map.entry("Tags", "tags"));

  /** Members that say what happened to the job, or that follow from others. */
  private static final String[] NO_SETTINGS = {
    "Name",
    "Description",
    "JobMode",
    "CodeGenConfigurationNodes",
    "Command",
    "CreatedOn",
    "LastModifiedOn",
    "LastModifiedBy",
    "ProfileName",
    "AllocatedCapacity",
    "LogUri",
    "SourceControlDetails",
    "JobName"
  };

  private GlueJobSettings() {}

  static void copy(GlueFields settings, boolean console, ObjectDraft job, Diagnostics diagnostics) {
    if (console) {
      ConsoleJobConfig.copy(settings, job);
    } else {
      copy(settings, job);
    }
    for (Map.Entry<String, JsonValue> left : settings.unasked().entrySet()) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.NOT_CARRIED_OVER,
              left.getValue().location(),
              "the job's setting '" + left.getKey() + "' was left out"));
    }
  }

  private static void copy(GlueFields settings, ObjectDraft job) {
    settings.ignore(NO_SETTINGS);
    NAMES.forEach(
        name ->
            settings
                .value(name.getKey())
                .filter(value -> settings.has(name.getKey()) || value instanceof JsonNumber)
                .ifPresent(value -> job.put(name.getValue(), value)));
    settings
        .object("Connections")
        .flatMap(connections -> connections.value("Connections"))
        .ifPresent(names -> job.put("connections", names));
    settings
        .object("ExecutionProperty")
        .flatMap(property -> property.value("MaxConcurrentRuns"))
        .ifPresent(runs -> job.put("max-concurrent-runs", runs));
    settings
        .object("NotificationProperty")
        .flatMap(property -> property.value("NotifyDelayAfter"))
        .ifPresent(delay -> job.put("notify-delay-after", delay));
    settings
        .value("MaxCapacity")
        .filter(capacity -> !settings.has("WorkerType"))
        .ifPresent(capacity -> job.put("max-capacity", capacity));
  }
}
