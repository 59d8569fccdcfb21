// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.submit.ApiCall;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.List;

/** Calls that a submission would make, for people and for scripts. */
final class ApiCallText {

  private ApiCallText() {}

  static String text(List<ApiCall> calls) {
    StringBuilder text = new StringBuilder();
    for (ApiCall call : calls) {
      text.append(call.service())
          .append(' ')
          .append(call.operation())
          .append('\n')
          .append(JsonWriter.pretty(call.body()))
          .append('\n');
    }
    return text.toString();
  }

  static JsonArray json(List<ApiCall> calls) {
    return Json.array(
        calls.stream()
            .<JsonValue>map(
                call ->
                    Json.object()
                        .put("service", call.service())
                        .put("operation", call.operation())
                        .put("body", call.body())
                        .build())
            .toList());
  }
}
