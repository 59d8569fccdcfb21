// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;

/** Patterns of events as EventBridge reads them, in the syntax of a template. */
final class EventPatterns {

  private final TemplateSyntax syntax;

  EventPatterns(TemplateSyntax syntax) {
    this.syntax = syntax;
  }

  /** Runs of a job that did not succeed. */
  JsonObject failedRuns(String job) {
    return pattern(
        "aws.glue",
        "Glue Job State Change",
        Json.object()
            .put("jobName", Json.array(syntax.text(job)))
            .put("state", Json.array("FAILED", "TIMEOUT"))
            .build());
  }

  /** New objects in places in S3. */
  JsonObject newFiles(List<DataPath> places) {
    List<JsonValue> patterns = places.stream().map(this::newFiles).toList();
    return pattern(
        "aws.s3",
        "Object Created",
        patterns.size() == 1
            ? (JsonObject) patterns.get(0)
            : Json.object().put("$or", Json.array(patterns)).build());
  }

  private JsonValue newFiles(DataPath place) {
    Json.ObjectBuilder detail =
        Json.object()
            .put(
                "bucket",
                Json.object().put("name", Json.array(syntax.text(place.bucket()))).build());
    if (!place.prefix().isEmpty()) {
      JsonValue prefix = Json.object().put("prefix", syntax.text(place.prefix())).build();
      detail.put("object", Json.object().put("key", Json.array(prefix)).build());
    }
    return detail.build();
  }

  private static JsonObject pattern(String source, String type, JsonObject detail) {
    return Json.object()
        .put("source", Json.array(source))
        .put("detail-type", Json.array(type))
        .put("detail", detail)
        .build();
  }
}
