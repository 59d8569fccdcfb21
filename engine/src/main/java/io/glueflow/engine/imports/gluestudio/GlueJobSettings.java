// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a Glue job as those of a workflow's job. */
final class GlueJobSettings {

  /** Our name of each setting that is kept as it is, by its name in the API. */
  static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("Role", "iam-role");
    NAMES.put("GlueVersion", "glue-version");
    NAMES.put("WorkerType", "worker-type");
    NAMES.put("NumberOfWorkers", "number-of-workers");
    NAMES.put("Connections", "connections");
    NAMES.put("DefaultArguments", "default-arguments");
    NAMES.put("NonOverridableArguments", "non-overridable-arguments");
    NAMES.put("Timeout", "timeout");
    NAMES.put("MaxRetries", "max-retries");
    NAMES.put("ExecutionClass", "execution-class");
    NAMES.put("JobRunQueuingEnabled", "job-run-queuing-enabled");
    NAMES.put("SecurityConfiguration", "security-configuration");
    NAMES.put("MaintenanceWindow", "maintenance-window");
    NAMES.put("Tags", "tags");
  }

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
        (from, to) ->
            settings
                .value(from)
                .filter(value -> settings.has(from) || value instanceof JsonNumber)
                .ifPresent(value -> job.put(to, value)));
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
