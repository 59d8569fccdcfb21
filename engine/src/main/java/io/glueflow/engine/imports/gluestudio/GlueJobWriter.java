// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.workflow.Workflow;
import java.util.Map;
import java.util.Optional;

/** Writes the settings of a workflow's job as those of a Glue job. */
final class GlueJobWriter {

  private GlueJobWriter() {}

  static Json.ObjectBuilder write(Workflow workflow, Diagnostics diagnostics) {
    Json.ObjectBuilder job = Json.object().put("Name", workflow.name()).put("JobMode", "VISUAL");
    if (!workflow.description().isEmpty()) {
      job.put("Description", workflow.description());
    }
    for (JsonObject.Member setting : workflow.job().members()) {
      if (!write(setting, job)) {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.NOT_CARRIED_OVER,
                setting.nameLocation(),
                "the job's setting '" + setting.name() + "' is none of a visual job"));
      }
    }
    return job.put(
        "Command", Json.object().put("Name", "glueetl").put("PythonVersion", "3").build());
  }

  private static boolean write(JsonObject.Member setting, Json.ObjectBuilder job) {
    switch (setting.name()) {
      case "connections" ->
          job.put("Connections", Json.object().put("Connections", setting.value()).build());
      case "max-concurrent-runs" ->
          job.put(
              "ExecutionProperty", Json.object().put("MaxConcurrentRuns", setting.value()).build());
      case "notify-delay-after" ->
          job.put(
              "NotificationProperty",
              Json.object().put("NotifyDelayAfter", setting.value()).build());
      case "max-capacity" -> job.put("MaxCapacity", setting.value());
      default -> {
        Optional<String> name =
            GlueJobSettings.NAMES.stream()
                .filter(each -> each.getValue().equals(setting.name()))
                .map(Map.Entry::getKey)
                .findFirst();
        name.ifPresent(found -> job.put(found, setting.value()));
        return name.isPresent();
      }
    }
    return true;
  }
}
